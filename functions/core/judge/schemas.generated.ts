// Compiled from vocab/*.schema.json by `npm run schemas`.
// @ts-nocheck
"use strict";
export const validateDataset = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://sluse.example/dataset.schema.json","type":"object","additionalProperties":false,"properties":{"type":{"enum":["dataset","series","service"]},"iri":{"$ref":"#/$defs/text"},"identifier":{"$ref":"#/$defs/oneOrMore"},"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"keyword":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}},{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}}]},"theme":{"$ref":"#/$defs/oneOrMore"},"publisher":{"anyOf":[{"$ref":"#/$defs/agent"},{"$ref":"#/$defs/text"}]},"creator":{"anyOf":[{"$ref":"#/$defs/agent"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/agent"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"contactPoint":{"anyOf":[{"$ref":"#/$defs/contact"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/contact"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"accessRights":{"$ref":"#/$defs/text"},"license":{"$ref":"#/$defs/text"},"issued":{"$ref":"#/$defs/text"},"modified":{"$ref":"#/$defs/text"},"frequency":{"$ref":"#/$defs/text"},"language":{"$ref":"#/$defs/oneOrMore"},"spatial":{"anyOf":[{"type":"string"},{"type":"array","items":{"anyOf":[{"type":"string"},{"$ref":"#/$defs/place"}]}}]},"temporal":{"anyOf":[{"$ref":"#/$defs/period"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/period"}]}}]},"spatialResolutionInMeters":{"$ref":"#/$defs/number"},"temporalResolution":{"$ref":"#/$defs/text"},"landingPage":{"$ref":"#/$defs/oneOrMore"},"page":{"$ref":"#/$defs/oneOrMore"},"conformsTo":{"anyOf":[{"$ref":"#/$defs/standard"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/standard"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"provenance":{"$ref":"#/$defs/oneOrMore"},"lineage":{"$ref":"#/$defs/texts"},"wasGeneratedBy":{"$ref":"#/$defs/oneOrMore"},"subject":{"anyOf":[{"$ref":"#/$defs/subject"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/subject"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"datasetType":{"$ref":"#/$defs/oneOrMore"},"version":{"$ref":"#/$defs/text"},"versionNotes":{"$ref":"#/$defs/texts"},"applicableLegislation":{"anyOf":[{"$ref":"#/$defs/legalResource"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/legalResource"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"hvdCategory":{"$ref":"#/$defs/oneOrMore"},"cost":{"anyOf":[{"$ref":"#/$defs/cost"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/cost"}]}}]},"relation":{"anyOf":[{"$ref":"#/$defs/relation"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/relation"}]}}]},"related":{"$ref":"#/$defs/oneOrMore"},"attribution":{"anyOf":[{"$ref":"#/$defs/attribution"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/attribution"}]}}]},"qualityAnnotation":{"anyOf":[{"$ref":"#/$defs/qualityAnnotation"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/qualityAnnotation"}]}}]},"qualityMeasurement":{"anyOf":[{"$ref":"#/$defs/qualityMeasurement"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/qualityMeasurement"}]}}]},"otherIdentifier":{"$ref":"#/$defs/oneOrMore"},"inSeries":{"$ref":"#/$defs/oneOrMore"},"source":{"$ref":"#/$defs/oneOrMore"},"replaces":{"$ref":"#/$defs/oneOrMore"},"hasVersion":{"$ref":"#/$defs/oneOrMore"},"isReferencedBy":{"$ref":"#/$defs/oneOrMore"},"prev":{"$ref":"#/$defs/text"},"first":{"$ref":"#/$defs/text"},"last":{"$ref":"#/$defs/text"},"rights":{"$ref":"#/$defs/rights"},"record":{"$ref":"#/$defs/record"},"distribution":{"anyOf":[{"$ref":"#/$defs/distribution"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/distribution"}]}}]},"sample":{"anyOf":[{"$ref":"#/$defs/distribution"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/distribution"}]}}]},"endpointURL":{"$ref":"#/$defs/text"},"endpointDescription":{"$ref":"#/$defs/oneOrMore"},"servesDataset":{"$ref":"#/$defs/oneOrMore"},"format":{"$ref":"#/$defs/oneOrMore"},"availability":{"$ref":"#/$defs/text"},"status":{"$ref":"#/$defs/text"},"tables":{"type":"object","additionalProperties":{"$ref":"#/$defs/table"}},"$schema":{"type":"string"}},"$defs":{"number":{"anyOf":[{"type":"number","minimum":0},{"type":"string"}]},"text":{"type":"string"},"texts":{"anyOf":[{"type":"string"},{"type":"object","additionalProperties":{"type":"string"}}]},"oneOrMore":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"agent":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/texts"},"organizationNumber":{"$ref":"#/$defs/text"},"iri":{"$ref":"#/$defs/text"},"type":{"$ref":"#/$defs/text"}}},"contact":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/texts"},"email":{"$ref":"#/$defs/text"},"phone":{"$ref":"#/$defs/text"},"url":{"$ref":"#/$defs/text"}}},"period":{"type":"object","additionalProperties":false,"properties":{"start":{"$ref":"#/$defs/text"},"end":{"$ref":"#/$defs/text"},"beginning":{"$ref":"#/$defs/text"},"finish":{"$ref":"#/$defs/text"}}},"place":{"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"name":{"$ref":"#/$defs/texts"},"bbox":{"type":"array","items":{"type":"number"},"minItems":4,"maxItems":4},"centroid":{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2},"geometry":{"$ref":"#/$defs/text"}}},"standard":{"type":"object","additionalProperties":false,"properties":{"title":{"$ref":"#/$defs/texts"},"iri":{"$ref":"#/$defs/text"},"version":{"$ref":"#/$defs/text"},"seeAlso":{"$ref":"#/$defs/oneOrMore"}}},"legalResource":{"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"identifier":{"$ref":"#/$defs/text"},"type":{"$ref":"#/$defs/text"},"language":{"$ref":"#/$defs/oneOrMore"},"seeAlso":{"$ref":"#/$defs/oneOrMore"},"related":{"$ref":"#/$defs/oneOrMore"}}},"subject":{"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"label":{"$ref":"#/$defs/texts"}}},"cost":{"type":"object","additionalProperties":false,"properties":{"value":{"$ref":"#/$defs/number"},"currency":{"$ref":"#/$defs/text"},"description":{"$ref":"#/$defs/texts"},"page":{"$ref":"#/$defs/text"}}},"relation":{"type":"object","additionalProperties":false,"properties":{"role":{"$ref":"#/$defs/text"},"target":{"$ref":"#/$defs/text"}}},"attribution":{"type":"object","additionalProperties":false,"properties":{"agent":{"anyOf":[{"$ref":"#/$defs/agent"},{"$ref":"#/$defs/text"}]},"role":{"$ref":"#/$defs/text"}}},"qualityAnnotation":{"type":"object","additionalProperties":false,"properties":{"dimension":{"$ref":"#/$defs/text"},"text":{"$ref":"#/$defs/texts"}}},"qualityMeasurement":{"type":"object","additionalProperties":false,"properties":{"metric":{"$ref":"#/$defs/text"},"definition":{"$ref":"#/$defs/texts"},"dimension":{"$ref":"#/$defs/text"},"value":{"anyOf":[{"type":"number"},{"type":"string"}]}}},"rights":{"type":"object","additionalProperties":false,"properties":{"attributionText":{"$ref":"#/$defs/texts"},"attributionURL":{"$ref":"#/$defs/oneOrMore"},"reuserGuidelines":{"$ref":"#/$defs/oneOrMore"},"copyrightNotice":{"$ref":"#/$defs/texts"},"copyrightStatement":{"$ref":"#/$defs/oneOrMore"},"copyrightYear":{"$ref":"#/$defs/text"},"jurisdiction":{"$ref":"#/$defs/oneOrMore"},"copyrightHolder":{"anyOf":[{"$ref":"#/$defs/agent"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/agent"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]}}},"record":{"type":"object","additionalProperties":false,"properties":{"modified":{"$ref":"#/$defs/text"},"issued":{"$ref":"#/$defs/text"},"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"language":{"$ref":"#/$defs/oneOrMore"},"status":{"$ref":"#/$defs/text"},"conformsTo":{"anyOf":[{"$ref":"#/$defs/standard"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/standard"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"source":{"$ref":"#/$defs/text"}}},"checksum":{"type":"object","additionalProperties":false,"properties":{"algorithm":{"$ref":"#/$defs/text"},"value":{"$ref":"#/$defs/text"}}},"distribution":{"type":"object","additionalProperties":false,"properties":{"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"accessURL":{"$ref":"#/$defs/oneOrMore"},"downloadURL":{"$ref":"#/$defs/oneOrMore"},"file":{"$ref":"#/$defs/text"},"format":{"$ref":"#/$defs/text"},"mediaType":{"$ref":"#/$defs/text"},"compressFormat":{"$ref":"#/$defs/text"},"packageFormat":{"$ref":"#/$defs/text"},"license":{"$ref":"#/$defs/text"},"rights":{"$ref":"#/$defs/rights"},"language":{"$ref":"#/$defs/oneOrMore"},"issued":{"$ref":"#/$defs/text"},"modified":{"$ref":"#/$defs/text"},"byteSize":{"$ref":"#/$defs/number"},"checksum":{"$ref":"#/$defs/checksum"},"policy":{"$ref":"#/$defs/text"},"conformsTo":{"anyOf":[{"$ref":"#/$defs/standard"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/standard"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"page":{"$ref":"#/$defs/oneOrMore"},"status":{"$ref":"#/$defs/text"},"availability":{"$ref":"#/$defs/text"},"accessService":{"anyOf":[{"$ref":"#"},{"type":"array","items":{"anyOf":[{"$ref":"#"},{"type":"string"}]}},{"type":"string"}]},"applicableLegislation":{"anyOf":[{"$ref":"#/$defs/legalResource"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/legalResource"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"spatialResolutionInMeters":{"$ref":"#/$defs/number"},"temporalResolution":{"$ref":"#/$defs/text"}}},"table":{"type":"object","additionalProperties":false,"properties":{"encoding":{"$ref":"#/$defs/text"},"delimiter":{"$ref":"#/$defs/text"},"quoteChar":{"$ref":"#/$defs/text"},"doubleQuote":{"type":"boolean"},"headerRowCount":{"type":"integer","minimum":0},"skipRows":{"type":"integer","minimum":0},"sheet":{"$ref":"#/$defs/text"},"primaryKey":{"$ref":"#/$defs/oneOrMore"},"columns":{"type":"array","items":{"$ref":"#/$defs/column"}}}},"column":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text"},"titles":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"concept":{"anyOf":[{"$ref":"#/$defs/subject"},{"$ref":"#/$defs/text"}]},"datatype":{"$ref":"#/$defs/text"}},"required":["name"]}}};
const func1 = Object.prototype.hasOwnProperty;
const schema20 = {"type":"string"};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema21 = {"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(typeof data[i0] !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var items0 = true;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate55.errors = vErrors;
evaluated0.items = items0;
return errors === 0;
}
validate55.evaluated = {"dynamicProps":false,"dynamicItems":true};

const schema22 = {"anyOf":[{"type":"string"},{"type":"object","additionalProperties":{"type":"string"}}]};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(typeof data[key0] !== "string"){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/anyOf/1/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate57.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate57.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema23 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/texts"},"organizationNumber":{"$ref":"#/$defs/text"},"iri":{"$ref":"#/$defs/text"},"type":{"$ref":"#/$defs/text"}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "organizationNumber")) || (key0 === "iri")) || (key0 === "type"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate57(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.organizationNumber !== undefined){
if(!(validate53(data.organizationNumber, {instancePath:instancePath+"/organizationNumber",parentData:data,parentDataProperty:"organizationNumber",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.iri !== undefined){
if(!(validate53(data.iri, {instancePath:instancePath+"/iri",parentData:data,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if(!(validate53(data.type, {instancePath:instancePath+"/type",parentData:data,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema24 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/texts"},"email":{"$ref":"#/$defs/text"},"phone":{"$ref":"#/$defs/text"},"url":{"$ref":"#/$defs/text"}}};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "email")) || (key0 === "phone")) || (key0 === "url"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate57(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.email !== undefined){
if(!(validate53(data.email, {instancePath:instancePath+"/email",parentData:data,parentDataProperty:"email",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.phone !== undefined){
if(!(validate53(data.phone, {instancePath:instancePath+"/phone",parentData:data,parentDataProperty:"phone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.url !== undefined){
if(!(validate53(data.url, {instancePath:instancePath+"/url",parentData:data,parentDataProperty:"url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"name":{"$ref":"#/$defs/texts"},"bbox":{"type":"array","items":{"type":"number"},"minItems":4,"maxItems":4},"centroid":{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2},"geometry":{"$ref":"#/$defs/text"}}};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "iri") || (key0 === "name")) || (key0 === "bbox")) || (key0 === "centroid")) || (key0 === "geometry"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.iri !== undefined){
if(!(validate53(data.iri, {instancePath:instancePath+"/iri",parentData:data,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate57(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.bbox !== undefined){
let data2 = data.bbox;
if(Array.isArray(data2)){
if(data2.length > 4){
const err1 = {instancePath:instancePath+"/bbox",schemaPath:"#/properties/bbox/maxItems",keyword:"maxItems",params:{limit: 4}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data2.length < 4){
const err2 = {instancePath:instancePath+"/bbox",schemaPath:"#/properties/bbox/minItems",keyword:"minItems",params:{limit: 4}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err3 = {instancePath:instancePath+"/bbox/" + i0,schemaPath:"#/properties/bbox/items/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/bbox",schemaPath:"#/properties/bbox/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.centroid !== undefined){
let data4 = data.centroid;
if(Array.isArray(data4)){
if(data4.length > 2){
const err5 = {instancePath:instancePath+"/centroid",schemaPath:"#/properties/centroid/maxItems",keyword:"maxItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data4.length < 2){
const err6 = {instancePath:instancePath+"/centroid",schemaPath:"#/properties/centroid/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err7 = {instancePath:instancePath+"/centroid/" + i1,schemaPath:"#/properties/centroid/items/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/centroid",schemaPath:"#/properties/centroid/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.geometry !== undefined){
if(!(validate53(data.geometry, {instancePath:instancePath+"/geometry",parentData:data,parentDataProperty:"geometry",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"object","additionalProperties":false,"properties":{"start":{"$ref":"#/$defs/text"},"end":{"$ref":"#/$defs/text"},"beginning":{"$ref":"#/$defs/text"},"finish":{"$ref":"#/$defs/text"}}};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "start") || (key0 === "end")) || (key0 === "beginning")) || (key0 === "finish"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.start !== undefined){
if(!(validate53(data.start, {instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.end !== undefined){
if(!(validate53(data.end, {instancePath:instancePath+"/end",parentData:data,parentDataProperty:"end",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.beginning !== undefined){
if(!(validate53(data.beginning, {instancePath:instancePath+"/beginning",parentData:data,parentDataProperty:"beginning",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.finish !== undefined){
if(!(validate53(data.finish, {instancePath:instancePath+"/finish",parentData:data,parentDataProperty:"finish",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema27 = {"anyOf":[{"type":"number","minimum":0},{"type":"string"}]};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
const err0 = {instancePath,schemaPath:"#/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(typeof data !== "string"){
const err2 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema28 = {"type":"object","additionalProperties":false,"properties":{"title":{"$ref":"#/$defs/texts"},"iri":{"$ref":"#/$defs/text"},"version":{"$ref":"#/$defs/text"},"seeAlso":{"$ref":"#/$defs/oneOrMore"}}};

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "title") || (key0 === "iri")) || (key0 === "version")) || (key0 === "seeAlso"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.title !== undefined){
if(!(validate57(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.iri !== undefined){
if(!(validate53(data.iri, {instancePath:instancePath+"/iri",parentData:data,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.version !== undefined){
if(!(validate53(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.seeAlso !== undefined){
if(!(validate55(data.seeAlso, {instancePath:instancePath+"/seeAlso",parentData:data,parentDataProperty:"seeAlso",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema29 = {"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"label":{"$ref":"#/$defs/texts"}}};

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "iri") || (key0 === "label"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.iri !== undefined){
if(!(validate53(data.iri, {instancePath:instancePath+"/iri",parentData:data,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(!(validate57(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema30 = {"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"identifier":{"$ref":"#/$defs/text"},"type":{"$ref":"#/$defs/text"},"language":{"$ref":"#/$defs/oneOrMore"},"seeAlso":{"$ref":"#/$defs/oneOrMore"},"related":{"$ref":"#/$defs/oneOrMore"}}};

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "iri") || (key0 === "title")) || (key0 === "description")) || (key0 === "identifier")) || (key0 === "type")) || (key0 === "language")) || (key0 === "seeAlso")) || (key0 === "related"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.iri !== undefined){
if(!(validate53(data.iri, {instancePath:instancePath+"/iri",parentData:data,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate57(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate57(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.identifier !== undefined){
if(!(validate53(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if(!(validate53(data.type, {instancePath:instancePath+"/type",parentData:data,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.language !== undefined){
if(!(validate55(data.language, {instancePath:instancePath+"/language",parentData:data,parentDataProperty:"language",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.seeAlso !== undefined){
if(!(validate55(data.seeAlso, {instancePath:instancePath+"/seeAlso",parentData:data,parentDataProperty:"seeAlso",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.related !== undefined){
if(!(validate55(data.related, {instancePath:instancePath+"/related",parentData:data,parentDataProperty:"related",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}
validate126.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"type":"object","additionalProperties":false,"properties":{"value":{"$ref":"#/$defs/number"},"currency":{"$ref":"#/$defs/text"},"description":{"$ref":"#/$defs/texts"},"page":{"$ref":"#/$defs/text"}}};

function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate140.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "value") || (key0 === "currency")) || (key0 === "description")) || (key0 === "page"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.value !== undefined){
if(!(validate99(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.currency !== undefined){
if(!(validate53(data.currency, {instancePath:instancePath+"/currency",parentData:data,parentDataProperty:"currency",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate57(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.page !== undefined){
if(!(validate53(data.page, {instancePath:instancePath+"/page",parentData:data,parentDataProperty:"page",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate140.errors = vErrors;
return errors === 0;
}
validate140.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema32 = {"type":"object","additionalProperties":false,"properties":{"role":{"$ref":"#/$defs/text"},"target":{"$ref":"#/$defs/text"}}};

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "role") || (key0 === "target"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.role !== undefined){
if(!(validate53(data.role, {instancePath:instancePath+"/role",parentData:data,parentDataProperty:"role",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.target !== undefined){
if(!(validate53(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema33 = {"type":"object","additionalProperties":false,"properties":{"agent":{"anyOf":[{"$ref":"#/$defs/agent"},{"$ref":"#/$defs/text"}]},"role":{"$ref":"#/$defs/text"}}};

function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate153.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "agent") || (key0 === "role"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.agent !== undefined){
let data0 = data.agent;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!(validate61(data0, {instancePath:instancePath+"/agent",parentData:data,parentDataProperty:"agent",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs5 = errors;
if(!(validate53(data0, {instancePath:instancePath+"/agent",parentData:data,parentDataProperty:"agent",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.role !== undefined){
if(!(validate53(data.role, {instancePath:instancePath+"/role",parentData:data,parentDataProperty:"role",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate153.errors = vErrors;
return errors === 0;
}
validate153.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema34 = {"type":"object","additionalProperties":false,"properties":{"dimension":{"$ref":"#/$defs/text"},"text":{"$ref":"#/$defs/texts"}}};

function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate159.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "dimension") || (key0 === "text"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.dimension !== undefined){
if(!(validate53(data.dimension, {instancePath:instancePath+"/dimension",parentData:data,parentDataProperty:"dimension",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.text !== undefined){
if(!(validate57(data.text, {instancePath:instancePath+"/text",parentData:data,parentDataProperty:"text",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate159.errors = vErrors;
return errors === 0;
}
validate159.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema35 = {"type":"object","additionalProperties":false,"properties":{"metric":{"$ref":"#/$defs/text"},"definition":{"$ref":"#/$defs/texts"},"dimension":{"$ref":"#/$defs/text"},"value":{"anyOf":[{"type":"number"},{"type":"string"}]}}};

function validate164(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate164.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "metric") || (key0 === "definition")) || (key0 === "dimension")) || (key0 === "value"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.metric !== undefined){
if(!(validate53(data.metric, {instancePath:instancePath+"/metric",parentData:data,parentDataProperty:"metric",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.definition !== undefined){
if(!(validate57(data.definition, {instancePath:instancePath+"/definition",parentData:data,parentDataProperty:"definition",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.dimension !== undefined){
if(!(validate53(data.dimension, {instancePath:instancePath+"/dimension",parentData:data,parentDataProperty:"dimension",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
let data3 = data.value;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err1 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
const _errs9 = errors;
if(typeof data3 !== "string"){
const err2 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate164.errors = vErrors;
return errors === 0;
}
validate164.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"object","additionalProperties":false,"properties":{"attributionText":{"$ref":"#/$defs/texts"},"attributionURL":{"$ref":"#/$defs/oneOrMore"},"reuserGuidelines":{"$ref":"#/$defs/oneOrMore"},"copyrightNotice":{"$ref":"#/$defs/texts"},"copyrightStatement":{"$ref":"#/$defs/oneOrMore"},"copyrightYear":{"$ref":"#/$defs/text"},"jurisdiction":{"$ref":"#/$defs/oneOrMore"},"copyrightHolder":{"anyOf":[{"$ref":"#/$defs/agent"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/agent"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]}}};

function validate179(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate179.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "attributionText") || (key0 === "attributionURL")) || (key0 === "reuserGuidelines")) || (key0 === "copyrightNotice")) || (key0 === "copyrightStatement")) || (key0 === "copyrightYear")) || (key0 === "jurisdiction")) || (key0 === "copyrightHolder"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.attributionText !== undefined){
if(!(validate57(data.attributionText, {instancePath:instancePath+"/attributionText",parentData:data,parentDataProperty:"attributionText",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.attributionURL !== undefined){
if(!(validate55(data.attributionURL, {instancePath:instancePath+"/attributionURL",parentData:data,parentDataProperty:"attributionURL",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.reuserGuidelines !== undefined){
if(!(validate55(data.reuserGuidelines, {instancePath:instancePath+"/reuserGuidelines",parentData:data,parentDataProperty:"reuserGuidelines",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.copyrightNotice !== undefined){
if(!(validate57(data.copyrightNotice, {instancePath:instancePath+"/copyrightNotice",parentData:data,parentDataProperty:"copyrightNotice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.copyrightStatement !== undefined){
if(!(validate55(data.copyrightStatement, {instancePath:instancePath+"/copyrightStatement",parentData:data,parentDataProperty:"copyrightStatement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.copyrightYear !== undefined){
if(!(validate53(data.copyrightYear, {instancePath:instancePath+"/copyrightYear",parentData:data,parentDataProperty:"copyrightYear",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.jurisdiction !== undefined){
if(!(validate55(data.jurisdiction, {instancePath:instancePath+"/jurisdiction",parentData:data,parentDataProperty:"jurisdiction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.copyrightHolder !== undefined){
let data7 = data.copyrightHolder;
const _errs10 = errors;
let valid1 = false;
const _errs11 = errors;
if(!(validate61(data7, {instancePath:instancePath+"/copyrightHolder",parentData:data,parentDataProperty:"copyrightHolder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
const _errs12 = errors;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs15 = errors;
let valid4 = false;
const _errs16 = errors;
if(!(validate61(data8, {instancePath:instancePath+"/copyrightHolder/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var _valid1 = _errs16 === errors;
valid4 = valid4 || _valid1;
const _errs17 = errors;
if(!(validate53(data8, {instancePath:instancePath+"/copyrightHolder/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err1 = {instancePath:instancePath+"/copyrightHolder/" + i0,schemaPath:"#/properties/copyrightHolder/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err2 = {instancePath:instancePath+"/copyrightHolder",schemaPath:"#/properties/copyrightHolder/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
const _errs18 = errors;
if(!(validate53(data7, {instancePath:instancePath+"/copyrightHolder",parentData:data,parentDataProperty:"copyrightHolder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid0 = _errs18 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err3 = {instancePath:instancePath+"/copyrightHolder",schemaPath:"#/properties/copyrightHolder/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate179.errors = vErrors;
return errors === 0;
}
validate179.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"type":"object","additionalProperties":false,"properties":{"modified":{"$ref":"#/$defs/text"},"issued":{"$ref":"#/$defs/text"},"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"language":{"$ref":"#/$defs/oneOrMore"},"status":{"$ref":"#/$defs/text"},"conformsTo":{"anyOf":[{"$ref":"#/$defs/standard"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/standard"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"source":{"$ref":"#/$defs/text"}}};

function validate192(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate192.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "modified") || (key0 === "issued")) || (key0 === "title")) || (key0 === "description")) || (key0 === "language")) || (key0 === "status")) || (key0 === "conformsTo")) || (key0 === "source"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.modified !== undefined){
if(!(validate53(data.modified, {instancePath:instancePath+"/modified",parentData:data,parentDataProperty:"modified",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.issued !== undefined){
if(!(validate53(data.issued, {instancePath:instancePath+"/issued",parentData:data,parentDataProperty:"issued",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate57(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate57(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.language !== undefined){
if(!(validate55(data.language, {instancePath:instancePath+"/language",parentData:data,parentDataProperty:"language",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.status !== undefined){
if(!(validate53(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.conformsTo !== undefined){
let data6 = data.conformsTo;
const _errs9 = errors;
let valid1 = false;
const _errs10 = errors;
if(!(validate104(data6, {instancePath:instancePath+"/conformsTo",parentData:data,parentDataProperty:"conformsTo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
const _errs11 = errors;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs14 = errors;
let valid4 = false;
const _errs15 = errors;
if(!(validate104(data7, {instancePath:instancePath+"/conformsTo/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var _valid1 = _errs15 === errors;
valid4 = valid4 || _valid1;
const _errs16 = errors;
if(!(validate53(data7, {instancePath:instancePath+"/conformsTo/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid1 = _errs16 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err1 = {instancePath:instancePath+"/conformsTo/" + i0,schemaPath:"#/properties/conformsTo/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err2 = {instancePath:instancePath+"/conformsTo",schemaPath:"#/properties/conformsTo/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
const _errs17 = errors;
if(!(validate53(data6, {instancePath:instancePath+"/conformsTo",parentData:data,parentDataProperty:"conformsTo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err3 = {instancePath:instancePath+"/conformsTo",schemaPath:"#/properties/conformsTo/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.source !== undefined){
if(!(validate53(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate192.errors = vErrors;
return errors === 0;
}
validate192.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"object","additionalProperties":false,"properties":{"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"accessURL":{"$ref":"#/$defs/oneOrMore"},"downloadURL":{"$ref":"#/$defs/oneOrMore"},"file":{"$ref":"#/$defs/text"},"format":{"$ref":"#/$defs/text"},"mediaType":{"$ref":"#/$defs/text"},"compressFormat":{"$ref":"#/$defs/text"},"packageFormat":{"$ref":"#/$defs/text"},"license":{"$ref":"#/$defs/text"},"rights":{"$ref":"#/$defs/rights"},"language":{"$ref":"#/$defs/oneOrMore"},"issued":{"$ref":"#/$defs/text"},"modified":{"$ref":"#/$defs/text"},"byteSize":{"$ref":"#/$defs/number"},"checksum":{"$ref":"#/$defs/checksum"},"policy":{"$ref":"#/$defs/text"},"conformsTo":{"anyOf":[{"$ref":"#/$defs/standard"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/standard"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"page":{"$ref":"#/$defs/oneOrMore"},"status":{"$ref":"#/$defs/text"},"availability":{"$ref":"#/$defs/text"},"accessService":{"anyOf":[{"$ref":"#"},{"type":"array","items":{"anyOf":[{"$ref":"#"},{"type":"string"}]}},{"type":"string"}]},"applicableLegislation":{"anyOf":[{"$ref":"#/$defs/legalResource"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/legalResource"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"spatialResolutionInMeters":{"$ref":"#/$defs/number"},"temporalResolution":{"$ref":"#/$defs/text"}}};
const schema39 = {"type":"object","additionalProperties":false,"properties":{"algorithm":{"$ref":"#/$defs/text"},"value":{"$ref":"#/$defs/text"}}};

function validate221(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate221.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "algorithm") || (key0 === "value"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.algorithm !== undefined){
if(!(validate53(data.algorithm, {instancePath:instancePath+"/algorithm",parentData:data,parentDataProperty:"algorithm",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
if(!(validate53(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate221.errors = vErrors;
return errors === 0;
}
validate221.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const root0 = {validate: validate52};

function validate205(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate205.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema38.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.title !== undefined){
if(!(validate57(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate57(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.accessURL !== undefined){
if(!(validate55(data.accessURL, {instancePath:instancePath+"/accessURL",parentData:data,parentDataProperty:"accessURL",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.downloadURL !== undefined){
if(!(validate55(data.downloadURL, {instancePath:instancePath+"/downloadURL",parentData:data,parentDataProperty:"downloadURL",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.file !== undefined){
if(!(validate53(data.file, {instancePath:instancePath+"/file",parentData:data,parentDataProperty:"file",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.format !== undefined){
if(!(validate53(data.format, {instancePath:instancePath+"/format",parentData:data,parentDataProperty:"format",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.mediaType !== undefined){
if(!(validate53(data.mediaType, {instancePath:instancePath+"/mediaType",parentData:data,parentDataProperty:"mediaType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.compressFormat !== undefined){
if(!(validate53(data.compressFormat, {instancePath:instancePath+"/compressFormat",parentData:data,parentDataProperty:"compressFormat",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.packageFormat !== undefined){
if(!(validate53(data.packageFormat, {instancePath:instancePath+"/packageFormat",parentData:data,parentDataProperty:"packageFormat",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.license !== undefined){
if(!(validate53(data.license, {instancePath:instancePath+"/license",parentData:data,parentDataProperty:"license",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.rights !== undefined){
if(!(validate179(data.rights, {instancePath:instancePath+"/rights",parentData:data,parentDataProperty:"rights",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
if(data.language !== undefined){
if(!(validate55(data.language, {instancePath:instancePath+"/language",parentData:data,parentDataProperty:"language",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.issued !== undefined){
if(!(validate53(data.issued, {instancePath:instancePath+"/issued",parentData:data,parentDataProperty:"issued",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.modified !== undefined){
if(!(validate53(data.modified, {instancePath:instancePath+"/modified",parentData:data,parentDataProperty:"modified",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.byteSize !== undefined){
if(!(validate99(data.byteSize, {instancePath:instancePath+"/byteSize",parentData:data,parentDataProperty:"byteSize",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.checksum !== undefined){
if(!(validate221(data.checksum, {instancePath:instancePath+"/checksum",parentData:data,parentDataProperty:"checksum",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
errors = vErrors.length;
}
}
if(data.policy !== undefined){
if(!(validate53(data.policy, {instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.conformsTo !== undefined){
let data17 = data.conformsTo;
const _errs20 = errors;
let valid1 = false;
const _errs21 = errors;
if(!(validate104(data17, {instancePath:instancePath+"/conformsTo",parentData:data,parentDataProperty:"conformsTo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var _valid0 = _errs21 === errors;
valid1 = valid1 || _valid0;
const _errs22 = errors;
if(Array.isArray(data17)){
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
const _errs25 = errors;
let valid4 = false;
const _errs26 = errors;
if(!(validate104(data18, {instancePath:instancePath+"/conformsTo/" + i0,parentData:data17,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var _valid1 = _errs26 === errors;
valid4 = valid4 || _valid1;
const _errs27 = errors;
if(!(validate53(data18, {instancePath:instancePath+"/conformsTo/" + i0,parentData:data17,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid1 = _errs27 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err1 = {instancePath:instancePath+"/conformsTo/" + i0,schemaPath:"#/properties/conformsTo/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err2 = {instancePath:instancePath+"/conformsTo",schemaPath:"#/properties/conformsTo/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid1 = valid1 || _valid0;
const _errs28 = errors;
if(!(validate53(data17, {instancePath:instancePath+"/conformsTo",parentData:data,parentDataProperty:"conformsTo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid0 = _errs28 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err3 = {instancePath:instancePath+"/conformsTo",schemaPath:"#/properties/conformsTo/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
if(data.page !== undefined){
if(!(validate55(data.page, {instancePath:instancePath+"/page",parentData:data,parentDataProperty:"page",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.status !== undefined){
if(!(validate53(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.availability !== undefined){
if(!(validate53(data.availability, {instancePath:instancePath+"/availability",parentData:data,parentDataProperty:"availability",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.accessService !== undefined){
let data22 = data.accessService;
const _errs33 = errors;
let valid5 = false;
const _errs34 = errors;
if(!(root0.validate(data22, {instancePath:instancePath+"/accessService",parentData:data,parentDataProperty:"accessService",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? root0.validate.errors : vErrors.concat(root0.validate.errors);
errors = vErrors.length;
}
else {
var items5 = root0.validate.evaluated.items;
}
var _valid2 = _errs34 === errors;
valid5 = valid5 || _valid2;
const _errs35 = errors;
if(Array.isArray(data22)){
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
const _errs38 = errors;
let valid8 = false;
const _errs39 = errors;
if(!(root0.validate(data23, {instancePath:instancePath+"/accessService/" + i1,parentData:data22,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? root0.validate.errors : vErrors.concat(root0.validate.errors);
errors = vErrors.length;
}
var _valid3 = _errs39 === errors;
valid8 = valid8 || _valid3;
const _errs40 = errors;
if(typeof data23 !== "string"){
const err4 = {instancePath:instancePath+"/accessService/" + i1,schemaPath:"#/properties/accessService/anyOf/1/items/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid3 = _errs40 === errors;
valid8 = valid8 || _valid3;
if(!valid8){
const err5 = {instancePath:instancePath+"/accessService/" + i1,schemaPath:"#/properties/accessService/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/accessService",schemaPath:"#/properties/accessService/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid2 = _errs35 === errors;
valid5 = valid5 || _valid2;
if(_valid2){
if(items5 !== true){
items5 = true;
}
}
const _errs42 = errors;
if(typeof data22 !== "string"){
const err7 = {instancePath:instancePath+"/accessService",schemaPath:"#/properties/accessService/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid2 = _errs42 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const err8 = {instancePath:instancePath+"/accessService",schemaPath:"#/properties/accessService/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
}
if(data.applicableLegislation !== undefined){
let data24 = data.applicableLegislation;
const _errs45 = errors;
let valid9 = false;
const _errs46 = errors;
if(!(validate126(data24, {instancePath:instancePath+"/applicableLegislation",parentData:data,parentDataProperty:"applicableLegislation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
var _valid4 = _errs46 === errors;
valid9 = valid9 || _valid4;
const _errs47 = errors;
if(Array.isArray(data24)){
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
const _errs50 = errors;
let valid12 = false;
const _errs51 = errors;
if(!(validate126(data25, {instancePath:instancePath+"/applicableLegislation/" + i2,parentData:data24,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
var _valid5 = _errs51 === errors;
valid12 = valid12 || _valid5;
const _errs52 = errors;
if(!(validate53(data25, {instancePath:instancePath+"/applicableLegislation/" + i2,parentData:data24,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid5 = _errs52 === errors;
valid12 = valid12 || _valid5;
if(!valid12){
const err9 = {instancePath:instancePath+"/applicableLegislation/" + i2,schemaPath:"#/properties/applicableLegislation/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/applicableLegislation",schemaPath:"#/properties/applicableLegislation/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid4 = _errs47 === errors;
valid9 = valid9 || _valid4;
const _errs53 = errors;
if(!(validate53(data24, {instancePath:instancePath+"/applicableLegislation",parentData:data,parentDataProperty:"applicableLegislation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid4 = _errs53 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const err11 = {instancePath:instancePath+"/applicableLegislation",schemaPath:"#/properties/applicableLegislation/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
}
if(data.spatialResolutionInMeters !== undefined){
if(!(validate99(data.spatialResolutionInMeters, {instancePath:instancePath+"/spatialResolutionInMeters",parentData:data,parentDataProperty:"spatialResolutionInMeters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.temporalResolution !== undefined){
if(!(validate53(data.temporalResolution, {instancePath:instancePath+"/temporalResolution",parentData:data,parentDataProperty:"temporalResolution",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate205.errors = vErrors;
return errors === 0;
}
validate205.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","additionalProperties":false,"properties":{"encoding":{"$ref":"#/$defs/text"},"delimiter":{"$ref":"#/$defs/text"},"quoteChar":{"$ref":"#/$defs/text"},"doubleQuote":{"type":"boolean"},"headerRowCount":{"type":"integer","minimum":0},"skipRows":{"type":"integer","minimum":0},"sheet":{"$ref":"#/$defs/text"},"primaryKey":{"$ref":"#/$defs/oneOrMore"},"columns":{"type":"array","items":{"$ref":"#/$defs/column"}}}};
const schema41 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text"},"titles":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"concept":{"anyOf":[{"$ref":"#/$defs/subject"},{"$ref":"#/$defs/text"}]},"datatype":{"$ref":"#/$defs/text"}},"required":["name"]};

function validate255(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate255.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "titles")) || (key0 === "description")) || (key0 === "concept")) || (key0 === "datatype"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate53(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.titles !== undefined){
if(!(validate57(data.titles, {instancePath:instancePath+"/titles",parentData:data,parentDataProperty:"titles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate57(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.concept !== undefined){
let data3 = data.concept;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(!(validate116(data3, {instancePath:instancePath+"/concept",parentData:data,parentDataProperty:"concept",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
const _errs8 = errors;
if(!(validate53(data3, {instancePath:instancePath+"/concept",parentData:data,parentDataProperty:"concept",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath:instancePath+"/concept",schemaPath:"#/properties/concept/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
if(data.datatype !== undefined){
if(!(validate53(data.datatype, {instancePath:instancePath+"/datatype",parentData:data,parentDataProperty:"datatype",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate255.errors = vErrors;
return errors === 0;
}
validate255.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate249(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate249.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema40.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.encoding !== undefined){
if(!(validate53(data.encoding, {instancePath:instancePath+"/encoding",parentData:data,parentDataProperty:"encoding",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.delimiter !== undefined){
if(!(validate53(data.delimiter, {instancePath:instancePath+"/delimiter",parentData:data,parentDataProperty:"delimiter",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.quoteChar !== undefined){
if(!(validate53(data.quoteChar, {instancePath:instancePath+"/quoteChar",parentData:data,parentDataProperty:"quoteChar",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.doubleQuote !== undefined){
if(typeof data.doubleQuote !== "boolean"){
const err1 = {instancePath:instancePath+"/doubleQuote",schemaPath:"#/properties/doubleQuote/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.headerRowCount !== undefined){
let data4 = data.headerRowCount;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err2 = {instancePath:instancePath+"/headerRowCount",schemaPath:"#/properties/headerRowCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err3 = {instancePath:instancePath+"/headerRowCount",schemaPath:"#/properties/headerRowCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.skipRows !== undefined){
let data5 = data.skipRows;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err4 = {instancePath:instancePath+"/skipRows",schemaPath:"#/properties/skipRows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err5 = {instancePath:instancePath+"/skipRows",schemaPath:"#/properties/skipRows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.sheet !== undefined){
if(!(validate53(data.sheet, {instancePath:instancePath+"/sheet",parentData:data,parentDataProperty:"sheet",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.primaryKey !== undefined){
if(!(validate55(data.primaryKey, {instancePath:instancePath+"/primaryKey",parentData:data,parentDataProperty:"primaryKey",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.columns !== undefined){
let data8 = data.columns;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate255(data8[i0], {instancePath:instancePath+"/columns/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate249.errors = vErrors;
return errors === 0;
}
validate249.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://sluse.example/dataset.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(!(((data0 === "dataset") || (data0 === "series")) || (data0 === "service"))){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema19.properties.type.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.iri !== undefined){
if(!(validate53(data.iri, {instancePath:instancePath+"/iri",parentData:data,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.identifier !== undefined){
if(!(validate55(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate57(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate57(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.keyword !== undefined){
let data5 = data.keyword;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(typeof data5 !== "string"){
const err2 = {instancePath:instancePath+"/keyword",schemaPath:"#/properties/keyword/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
const _errs11 = errors;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err3 = {instancePath:instancePath+"/keyword/" + i0,schemaPath:"#/properties/keyword/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/keyword",schemaPath:"#/properties/keyword/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
const _errs15 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data7 = data5[key1];
const _errs19 = errors;
let valid5 = false;
const _errs20 = errors;
if(typeof data7 !== "string"){
const err5 = {instancePath:instancePath+"/keyword/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/keyword/anyOf/2/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs20 === errors;
valid5 = valid5 || _valid1;
const _errs22 = errors;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(typeof data7[i1] !== "string"){
const err6 = {instancePath:instancePath+"/keyword/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/properties/keyword/anyOf/2/additionalProperties/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/keyword/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/keyword/anyOf/2/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs22 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const err8 = {instancePath:instancePath+"/keyword/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/keyword/anyOf/2/additionalProperties/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/keyword",schemaPath:"#/properties/keyword/anyOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err10 = {instancePath:instancePath+"/keyword",schemaPath:"#/properties/keyword/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.theme !== undefined){
if(!(validate55(data.theme, {instancePath:instancePath+"/theme",parentData:data,parentDataProperty:"theme",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.publisher !== undefined){
let data10 = data.publisher;
const _errs28 = errors;
let valid8 = false;
const _errs29 = errors;
if(!(validate61(data10, {instancePath:instancePath+"/publisher",parentData:data,parentDataProperty:"publisher",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var _valid2 = _errs29 === errors;
valid8 = valid8 || _valid2;
const _errs30 = errors;
if(!(validate53(data10, {instancePath:instancePath+"/publisher",parentData:data,parentDataProperty:"publisher",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid2 = _errs30 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const err11 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
}
if(data.creator !== undefined){
let data11 = data.creator;
const _errs32 = errors;
let valid9 = false;
const _errs33 = errors;
if(!(validate61(data11, {instancePath:instancePath+"/creator",parentData:data,parentDataProperty:"creator",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var _valid3 = _errs33 === errors;
valid9 = valid9 || _valid3;
const _errs34 = errors;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs37 = errors;
let valid12 = false;
const _errs38 = errors;
if(!(validate61(data12, {instancePath:instancePath+"/creator/" + i2,parentData:data11,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var _valid4 = _errs38 === errors;
valid12 = valid12 || _valid4;
const _errs39 = errors;
if(!(validate53(data12, {instancePath:instancePath+"/creator/" + i2,parentData:data11,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid4 = _errs39 === errors;
valid12 = valid12 || _valid4;
if(!valid12){
const err12 = {instancePath:instancePath+"/creator/" + i2,schemaPath:"#/properties/creator/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/creator",schemaPath:"#/properties/creator/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs34 === errors;
valid9 = valid9 || _valid3;
const _errs40 = errors;
if(!(validate53(data11, {instancePath:instancePath+"/creator",parentData:data,parentDataProperty:"creator",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid3 = _errs40 === errors;
valid9 = valid9 || _valid3;
if(!valid9){
const err14 = {instancePath:instancePath+"/creator",schemaPath:"#/properties/creator/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
if(data.contactPoint !== undefined){
let data13 = data.contactPoint;
const _errs42 = errors;
let valid13 = false;
const _errs43 = errors;
if(!(validate72(data13, {instancePath:instancePath+"/contactPoint",parentData:data,parentDataProperty:"contactPoint",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var _valid5 = _errs43 === errors;
valid13 = valid13 || _valid5;
const _errs44 = errors;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
const _errs47 = errors;
let valid16 = false;
const _errs48 = errors;
if(!(validate72(data14, {instancePath:instancePath+"/contactPoint/" + i3,parentData:data13,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var _valid6 = _errs48 === errors;
valid16 = valid16 || _valid6;
const _errs49 = errors;
if(!(validate53(data14, {instancePath:instancePath+"/contactPoint/" + i3,parentData:data13,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid6 = _errs49 === errors;
valid16 = valid16 || _valid6;
if(!valid16){
const err15 = {instancePath:instancePath+"/contactPoint/" + i3,schemaPath:"#/properties/contactPoint/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/contactPoint",schemaPath:"#/properties/contactPoint/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid5 = _errs44 === errors;
valid13 = valid13 || _valid5;
const _errs50 = errors;
if(!(validate53(data13, {instancePath:instancePath+"/contactPoint",parentData:data,parentDataProperty:"contactPoint",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid5 = _errs50 === errors;
valid13 = valid13 || _valid5;
if(!valid13){
const err17 = {instancePath:instancePath+"/contactPoint",schemaPath:"#/properties/contactPoint/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
}
if(data.accessRights !== undefined){
if(!(validate53(data.accessRights, {instancePath:instancePath+"/accessRights",parentData:data,parentDataProperty:"accessRights",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.license !== undefined){
if(!(validate53(data.license, {instancePath:instancePath+"/license",parentData:data,parentDataProperty:"license",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.issued !== undefined){
if(!(validate53(data.issued, {instancePath:instancePath+"/issued",parentData:data,parentDataProperty:"issued",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.modified !== undefined){
if(!(validate53(data.modified, {instancePath:instancePath+"/modified",parentData:data,parentDataProperty:"modified",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.frequency !== undefined){
if(!(validate53(data.frequency, {instancePath:instancePath+"/frequency",parentData:data,parentDataProperty:"frequency",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.language !== undefined){
if(!(validate55(data.language, {instancePath:instancePath+"/language",parentData:data,parentDataProperty:"language",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.spatial !== undefined){
let data21 = data.spatial;
const _errs58 = errors;
let valid17 = false;
const _errs59 = errors;
if(typeof data21 !== "string"){
const err18 = {instancePath:instancePath+"/spatial",schemaPath:"#/properties/spatial/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid7 = _errs59 === errors;
valid17 = valid17 || _valid7;
const _errs61 = errors;
if(Array.isArray(data21)){
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
const _errs64 = errors;
let valid20 = false;
const _errs65 = errors;
if(typeof data22 !== "string"){
const err19 = {instancePath:instancePath+"/spatial/" + i4,schemaPath:"#/properties/spatial/anyOf/1/items/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid8 = _errs65 === errors;
valid20 = valid20 || _valid8;
const _errs67 = errors;
if(!(validate87(data22, {instancePath:instancePath+"/spatial/" + i4,parentData:data21,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var _valid8 = _errs67 === errors;
valid20 = valid20 || _valid8;
if(!valid20){
const err20 = {instancePath:instancePath+"/spatial/" + i4,schemaPath:"#/properties/spatial/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/spatial",schemaPath:"#/properties/spatial/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid7 = _errs61 === errors;
valid17 = valid17 || _valid7;
if(!valid17){
const err22 = {instancePath:instancePath+"/spatial",schemaPath:"#/properties/spatial/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
}
if(data.temporal !== undefined){
let data23 = data.temporal;
const _errs69 = errors;
let valid21 = false;
const _errs70 = errors;
if(!(validate92(data23, {instancePath:instancePath+"/temporal",parentData:data,parentDataProperty:"temporal",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var _valid9 = _errs70 === errors;
valid21 = valid21 || _valid9;
const _errs71 = errors;
if(Array.isArray(data23)){
const len5 = data23.length;
for(let i5=0; i5<len5; i5++){
const _errs74 = errors;
let valid24 = false;
const _errs75 = errors;
if(!(validate92(data23[i5], {instancePath:instancePath+"/temporal/" + i5,parentData:data23,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var _valid10 = _errs75 === errors;
valid24 = valid24 || _valid10;
if(!valid24){
const err23 = {instancePath:instancePath+"/temporal/" + i5,schemaPath:"#/properties/temporal/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/temporal",schemaPath:"#/properties/temporal/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid9 = _errs71 === errors;
valid21 = valid21 || _valid9;
if(!valid21){
const err25 = {instancePath:instancePath+"/temporal",schemaPath:"#/properties/temporal/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
errors = _errs69;
if(vErrors !== null){
if(_errs69){
vErrors.length = _errs69;
}
else {
vErrors = null;
}
}
}
}
if(data.spatialResolutionInMeters !== undefined){
if(!(validate99(data.spatialResolutionInMeters, {instancePath:instancePath+"/spatialResolutionInMeters",parentData:data,parentDataProperty:"spatialResolutionInMeters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.temporalResolution !== undefined){
if(!(validate53(data.temporalResolution, {instancePath:instancePath+"/temporalResolution",parentData:data,parentDataProperty:"temporalResolution",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.landingPage !== undefined){
if(!(validate55(data.landingPage, {instancePath:instancePath+"/landingPage",parentData:data,parentDataProperty:"landingPage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.page !== undefined){
if(!(validate55(data.page, {instancePath:instancePath+"/page",parentData:data,parentDataProperty:"page",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.conformsTo !== undefined){
let data29 = data.conformsTo;
const _errs81 = errors;
let valid25 = false;
const _errs82 = errors;
if(!(validate104(data29, {instancePath:instancePath+"/conformsTo",parentData:data,parentDataProperty:"conformsTo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var _valid11 = _errs82 === errors;
valid25 = valid25 || _valid11;
const _errs83 = errors;
if(Array.isArray(data29)){
const len6 = data29.length;
for(let i6=0; i6<len6; i6++){
let data30 = data29[i6];
const _errs86 = errors;
let valid28 = false;
const _errs87 = errors;
if(!(validate104(data30, {instancePath:instancePath+"/conformsTo/" + i6,parentData:data29,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var _valid12 = _errs87 === errors;
valid28 = valid28 || _valid12;
const _errs88 = errors;
if(!(validate53(data30, {instancePath:instancePath+"/conformsTo/" + i6,parentData:data29,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid12 = _errs88 === errors;
valid28 = valid28 || _valid12;
if(!valid28){
const err26 = {instancePath:instancePath+"/conformsTo/" + i6,schemaPath:"#/properties/conformsTo/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs86;
if(vErrors !== null){
if(_errs86){
vErrors.length = _errs86;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/conformsTo",schemaPath:"#/properties/conformsTo/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid11 = _errs83 === errors;
valid25 = valid25 || _valid11;
const _errs89 = errors;
if(!(validate53(data29, {instancePath:instancePath+"/conformsTo",parentData:data,parentDataProperty:"conformsTo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid11 = _errs89 === errors;
valid25 = valid25 || _valid11;
if(!valid25){
const err28 = {instancePath:instancePath+"/conformsTo",schemaPath:"#/properties/conformsTo/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs81;
if(vErrors !== null){
if(_errs81){
vErrors.length = _errs81;
}
else {
vErrors = null;
}
}
}
}
if(data.provenance !== undefined){
if(!(validate55(data.provenance, {instancePath:instancePath+"/provenance",parentData:data,parentDataProperty:"provenance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.lineage !== undefined){
if(!(validate57(data.lineage, {instancePath:instancePath+"/lineage",parentData:data,parentDataProperty:"lineage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.wasGeneratedBy !== undefined){
if(!(validate55(data.wasGeneratedBy, {instancePath:instancePath+"/wasGeneratedBy",parentData:data,parentDataProperty:"wasGeneratedBy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.subject !== undefined){
let data34 = data.subject;
const _errs94 = errors;
let valid29 = false;
const _errs95 = errors;
if(!(validate116(data34, {instancePath:instancePath+"/subject",parentData:data,parentDataProperty:"subject",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
var _valid13 = _errs95 === errors;
valid29 = valid29 || _valid13;
const _errs96 = errors;
if(Array.isArray(data34)){
const len7 = data34.length;
for(let i7=0; i7<len7; i7++){
let data35 = data34[i7];
const _errs99 = errors;
let valid32 = false;
const _errs100 = errors;
if(!(validate116(data35, {instancePath:instancePath+"/subject/" + i7,parentData:data34,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
var _valid14 = _errs100 === errors;
valid32 = valid32 || _valid14;
const _errs101 = errors;
if(!(validate53(data35, {instancePath:instancePath+"/subject/" + i7,parentData:data34,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid14 = _errs101 === errors;
valid32 = valid32 || _valid14;
if(!valid32){
const err29 = {instancePath:instancePath+"/subject/" + i7,schemaPath:"#/properties/subject/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs99;
if(vErrors !== null){
if(_errs99){
vErrors.length = _errs99;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid13 = _errs96 === errors;
valid29 = valid29 || _valid13;
const _errs102 = errors;
if(!(validate53(data34, {instancePath:instancePath+"/subject",parentData:data,parentDataProperty:"subject",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid13 = _errs102 === errors;
valid29 = valid29 || _valid13;
if(!valid29){
const err31 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
errors = _errs94;
if(vErrors !== null){
if(_errs94){
vErrors.length = _errs94;
}
else {
vErrors = null;
}
}
}
}
if(data.datasetType !== undefined){
if(!(validate55(data.datasetType, {instancePath:instancePath+"/datasetType",parentData:data,parentDataProperty:"datasetType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.version !== undefined){
if(!(validate53(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.versionNotes !== undefined){
if(!(validate57(data.versionNotes, {instancePath:instancePath+"/versionNotes",parentData:data,parentDataProperty:"versionNotes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.applicableLegislation !== undefined){
let data39 = data.applicableLegislation;
const _errs107 = errors;
let valid33 = false;
const _errs108 = errors;
if(!(validate126(data39, {instancePath:instancePath+"/applicableLegislation",parentData:data,parentDataProperty:"applicableLegislation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
var _valid15 = _errs108 === errors;
valid33 = valid33 || _valid15;
const _errs109 = errors;
if(Array.isArray(data39)){
const len8 = data39.length;
for(let i8=0; i8<len8; i8++){
let data40 = data39[i8];
const _errs112 = errors;
let valid36 = false;
const _errs113 = errors;
if(!(validate126(data40, {instancePath:instancePath+"/applicableLegislation/" + i8,parentData:data39,parentDataProperty:i8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
var _valid16 = _errs113 === errors;
valid36 = valid36 || _valid16;
const _errs114 = errors;
if(!(validate53(data40, {instancePath:instancePath+"/applicableLegislation/" + i8,parentData:data39,parentDataProperty:i8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid16 = _errs114 === errors;
valid36 = valid36 || _valid16;
if(!valid36){
const err32 = {instancePath:instancePath+"/applicableLegislation/" + i8,schemaPath:"#/properties/applicableLegislation/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
errors = _errs112;
if(vErrors !== null){
if(_errs112){
vErrors.length = _errs112;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/applicableLegislation",schemaPath:"#/properties/applicableLegislation/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid15 = _errs109 === errors;
valid33 = valid33 || _valid15;
const _errs115 = errors;
if(!(validate53(data39, {instancePath:instancePath+"/applicableLegislation",parentData:data,parentDataProperty:"applicableLegislation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid15 = _errs115 === errors;
valid33 = valid33 || _valid15;
if(!valid33){
const err34 = {instancePath:instancePath+"/applicableLegislation",schemaPath:"#/properties/applicableLegislation/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
else {
errors = _errs107;
if(vErrors !== null){
if(_errs107){
vErrors.length = _errs107;
}
else {
vErrors = null;
}
}
}
}
if(data.hvdCategory !== undefined){
if(!(validate55(data.hvdCategory, {instancePath:instancePath+"/hvdCategory",parentData:data,parentDataProperty:"hvdCategory",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.cost !== undefined){
let data42 = data.cost;
const _errs118 = errors;
let valid37 = false;
const _errs119 = errors;
if(!(validate140(data42, {instancePath:instancePath+"/cost",parentData:data,parentDataProperty:"cost",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var _valid17 = _errs119 === errors;
valid37 = valid37 || _valid17;
const _errs120 = errors;
if(Array.isArray(data42)){
const len9 = data42.length;
for(let i9=0; i9<len9; i9++){
const _errs123 = errors;
let valid40 = false;
const _errs124 = errors;
if(!(validate140(data42[i9], {instancePath:instancePath+"/cost/" + i9,parentData:data42,parentDataProperty:i9,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var _valid18 = _errs124 === errors;
valid40 = valid40 || _valid18;
if(!valid40){
const err35 = {instancePath:instancePath+"/cost/" + i9,schemaPath:"#/properties/cost/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
else {
errors = _errs123;
if(vErrors !== null){
if(_errs123){
vErrors.length = _errs123;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid17 = _errs120 === errors;
valid37 = valid37 || _valid17;
if(!valid37){
const err37 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
else {
errors = _errs118;
if(vErrors !== null){
if(_errs118){
vErrors.length = _errs118;
}
else {
vErrors = null;
}
}
}
}
if(data.relation !== undefined){
let data44 = data.relation;
const _errs126 = errors;
let valid41 = false;
const _errs127 = errors;
if(!(validate147(data44, {instancePath:instancePath+"/relation",parentData:data,parentDataProperty:"relation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
var _valid19 = _errs127 === errors;
valid41 = valid41 || _valid19;
const _errs128 = errors;
if(Array.isArray(data44)){
const len10 = data44.length;
for(let i10=0; i10<len10; i10++){
const _errs131 = errors;
let valid44 = false;
const _errs132 = errors;
if(!(validate147(data44[i10], {instancePath:instancePath+"/relation/" + i10,parentData:data44,parentDataProperty:i10,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
var _valid20 = _errs132 === errors;
valid44 = valid44 || _valid20;
if(!valid44){
const err38 = {instancePath:instancePath+"/relation/" + i10,schemaPath:"#/properties/relation/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
errors = _errs131;
if(vErrors !== null){
if(_errs131){
vErrors.length = _errs131;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err39 = {instancePath:instancePath+"/relation",schemaPath:"#/properties/relation/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid19 = _errs128 === errors;
valid41 = valid41 || _valid19;
if(!valid41){
const err40 = {instancePath:instancePath+"/relation",schemaPath:"#/properties/relation/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
else {
errors = _errs126;
if(vErrors !== null){
if(_errs126){
vErrors.length = _errs126;
}
else {
vErrors = null;
}
}
}
}
if(data.related !== undefined){
if(!(validate55(data.related, {instancePath:instancePath+"/related",parentData:data,parentDataProperty:"related",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.attribution !== undefined){
let data47 = data.attribution;
const _errs135 = errors;
let valid45 = false;
const _errs136 = errors;
if(!(validate153(data47, {instancePath:instancePath+"/attribution",parentData:data,parentDataProperty:"attribution",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
var _valid21 = _errs136 === errors;
valid45 = valid45 || _valid21;
const _errs137 = errors;
if(Array.isArray(data47)){
const len11 = data47.length;
for(let i11=0; i11<len11; i11++){
const _errs140 = errors;
let valid48 = false;
const _errs141 = errors;
if(!(validate153(data47[i11], {instancePath:instancePath+"/attribution/" + i11,parentData:data47,parentDataProperty:i11,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
var _valid22 = _errs141 === errors;
valid48 = valid48 || _valid22;
if(!valid48){
const err41 = {instancePath:instancePath+"/attribution/" + i11,schemaPath:"#/properties/attribution/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
else {
errors = _errs140;
if(vErrors !== null){
if(_errs140){
vErrors.length = _errs140;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err42 = {instancePath:instancePath+"/attribution",schemaPath:"#/properties/attribution/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid21 = _errs137 === errors;
valid45 = valid45 || _valid21;
if(!valid45){
const err43 = {instancePath:instancePath+"/attribution",schemaPath:"#/properties/attribution/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
else {
errors = _errs135;
if(vErrors !== null){
if(_errs135){
vErrors.length = _errs135;
}
else {
vErrors = null;
}
}
}
}
if(data.qualityAnnotation !== undefined){
let data49 = data.qualityAnnotation;
const _errs143 = errors;
let valid49 = false;
const _errs144 = errors;
if(!(validate159(data49, {instancePath:instancePath+"/qualityAnnotation",parentData:data,parentDataProperty:"qualityAnnotation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
var _valid23 = _errs144 === errors;
valid49 = valid49 || _valid23;
const _errs145 = errors;
if(Array.isArray(data49)){
const len12 = data49.length;
for(let i12=0; i12<len12; i12++){
const _errs148 = errors;
let valid52 = false;
const _errs149 = errors;
if(!(validate159(data49[i12], {instancePath:instancePath+"/qualityAnnotation/" + i12,parentData:data49,parentDataProperty:i12,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
var _valid24 = _errs149 === errors;
valid52 = valid52 || _valid24;
if(!valid52){
const err44 = {instancePath:instancePath+"/qualityAnnotation/" + i12,schemaPath:"#/properties/qualityAnnotation/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
errors = _errs148;
if(vErrors !== null){
if(_errs148){
vErrors.length = _errs148;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err45 = {instancePath:instancePath+"/qualityAnnotation",schemaPath:"#/properties/qualityAnnotation/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid23 = _errs145 === errors;
valid49 = valid49 || _valid23;
if(!valid49){
const err46 = {instancePath:instancePath+"/qualityAnnotation",schemaPath:"#/properties/qualityAnnotation/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
errors = _errs143;
if(vErrors !== null){
if(_errs143){
vErrors.length = _errs143;
}
else {
vErrors = null;
}
}
}
}
if(data.qualityMeasurement !== undefined){
let data51 = data.qualityMeasurement;
const _errs151 = errors;
let valid53 = false;
const _errs152 = errors;
if(!(validate164(data51, {instancePath:instancePath+"/qualityMeasurement",parentData:data,parentDataProperty:"qualityMeasurement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors);
errors = vErrors.length;
}
var _valid25 = _errs152 === errors;
valid53 = valid53 || _valid25;
const _errs153 = errors;
if(Array.isArray(data51)){
const len13 = data51.length;
for(let i13=0; i13<len13; i13++){
const _errs156 = errors;
let valid56 = false;
const _errs157 = errors;
if(!(validate164(data51[i13], {instancePath:instancePath+"/qualityMeasurement/" + i13,parentData:data51,parentDataProperty:i13,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors);
errors = vErrors.length;
}
var _valid26 = _errs157 === errors;
valid56 = valid56 || _valid26;
if(!valid56){
const err47 = {instancePath:instancePath+"/qualityMeasurement/" + i13,schemaPath:"#/properties/qualityMeasurement/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
else {
errors = _errs156;
if(vErrors !== null){
if(_errs156){
vErrors.length = _errs156;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err48 = {instancePath:instancePath+"/qualityMeasurement",schemaPath:"#/properties/qualityMeasurement/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid25 = _errs153 === errors;
valid53 = valid53 || _valid25;
if(!valid53){
const err49 = {instancePath:instancePath+"/qualityMeasurement",schemaPath:"#/properties/qualityMeasurement/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
else {
errors = _errs151;
if(vErrors !== null){
if(_errs151){
vErrors.length = _errs151;
}
else {
vErrors = null;
}
}
}
}
if(data.otherIdentifier !== undefined){
if(!(validate55(data.otherIdentifier, {instancePath:instancePath+"/otherIdentifier",parentData:data,parentDataProperty:"otherIdentifier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.inSeries !== undefined){
if(!(validate55(data.inSeries, {instancePath:instancePath+"/inSeries",parentData:data,parentDataProperty:"inSeries",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
if(!(validate55(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.replaces !== undefined){
if(!(validate55(data.replaces, {instancePath:instancePath+"/replaces",parentData:data,parentDataProperty:"replaces",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.hasVersion !== undefined){
if(!(validate55(data.hasVersion, {instancePath:instancePath+"/hasVersion",parentData:data,parentDataProperty:"hasVersion",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.isReferencedBy !== undefined){
if(!(validate55(data.isReferencedBy, {instancePath:instancePath+"/isReferencedBy",parentData:data,parentDataProperty:"isReferencedBy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.prev !== undefined){
if(!(validate53(data.prev, {instancePath:instancePath+"/prev",parentData:data,parentDataProperty:"prev",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.first !== undefined){
if(!(validate53(data.first, {instancePath:instancePath+"/first",parentData:data,parentDataProperty:"first",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.last !== undefined){
if(!(validate53(data.last, {instancePath:instancePath+"/last",parentData:data,parentDataProperty:"last",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.rights !== undefined){
if(!(validate179(data.rights, {instancePath:instancePath+"/rights",parentData:data,parentDataProperty:"rights",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
if(data.record !== undefined){
if(!(validate192(data.record, {instancePath:instancePath+"/record",parentData:data,parentDataProperty:"record",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors);
errors = vErrors.length;
}
}
if(data.distribution !== undefined){
let data64 = data.distribution;
const _errs170 = errors;
let valid57 = false;
const _errs171 = errors;
if(!(validate205(data64, {instancePath:instancePath+"/distribution",parentData:data,parentDataProperty:"distribution",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
var _valid27 = _errs171 === errors;
valid57 = valid57 || _valid27;
const _errs172 = errors;
if(Array.isArray(data64)){
const len14 = data64.length;
for(let i14=0; i14<len14; i14++){
const _errs175 = errors;
let valid60 = false;
const _errs176 = errors;
if(!(validate205(data64[i14], {instancePath:instancePath+"/distribution/" + i14,parentData:data64,parentDataProperty:i14,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
var _valid28 = _errs176 === errors;
valid60 = valid60 || _valid28;
if(!valid60){
const err50 = {instancePath:instancePath+"/distribution/" + i14,schemaPath:"#/properties/distribution/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
else {
errors = _errs175;
if(vErrors !== null){
if(_errs175){
vErrors.length = _errs175;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err51 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid27 = _errs172 === errors;
valid57 = valid57 || _valid27;
if(!valid57){
const err52 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
else {
errors = _errs170;
if(vErrors !== null){
if(_errs170){
vErrors.length = _errs170;
}
else {
vErrors = null;
}
}
}
}
if(data.sample !== undefined){
let data66 = data.sample;
const _errs178 = errors;
let valid61 = false;
const _errs179 = errors;
if(!(validate205(data66, {instancePath:instancePath+"/sample",parentData:data,parentDataProperty:"sample",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
var _valid29 = _errs179 === errors;
valid61 = valid61 || _valid29;
const _errs180 = errors;
if(Array.isArray(data66)){
const len15 = data66.length;
for(let i15=0; i15<len15; i15++){
const _errs183 = errors;
let valid64 = false;
const _errs184 = errors;
if(!(validate205(data66[i15], {instancePath:instancePath+"/sample/" + i15,parentData:data66,parentDataProperty:i15,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
var _valid30 = _errs184 === errors;
valid64 = valid64 || _valid30;
if(!valid64){
const err53 = {instancePath:instancePath+"/sample/" + i15,schemaPath:"#/properties/sample/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
else {
errors = _errs183;
if(vErrors !== null){
if(_errs183){
vErrors.length = _errs183;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err54 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid29 = _errs180 === errors;
valid61 = valid61 || _valid29;
if(!valid61){
const err55 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
errors = _errs178;
if(vErrors !== null){
if(_errs178){
vErrors.length = _errs178;
}
else {
vErrors = null;
}
}
}
}
if(data.endpointURL !== undefined){
if(!(validate53(data.endpointURL, {instancePath:instancePath+"/endpointURL",parentData:data,parentDataProperty:"endpointURL",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.endpointDescription !== undefined){
if(!(validate55(data.endpointDescription, {instancePath:instancePath+"/endpointDescription",parentData:data,parentDataProperty:"endpointDescription",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.servesDataset !== undefined){
if(!(validate55(data.servesDataset, {instancePath:instancePath+"/servesDataset",parentData:data,parentDataProperty:"servesDataset",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.format !== undefined){
if(!(validate55(data.format, {instancePath:instancePath+"/format",parentData:data,parentDataProperty:"format",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.availability !== undefined){
if(!(validate53(data.availability, {instancePath:instancePath+"/availability",parentData:data,parentDataProperty:"availability",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.status !== undefined){
if(!(validate53(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.tables !== undefined){
let data74 = data.tables;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key2 in data74){
if(!(validate249(data74[key2], {instancePath:instancePath+"/tables/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data74,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
}
}
else {
const err56 = {instancePath:instancePath+"/tables",schemaPath:"#/properties/tables/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err57 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePublisher = validate264;
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://sluse.example/publisher.schema.json","type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/texts"},"type":{"$ref":"#/$defs/text"},"homepage":{"$ref":"#/$defs/text"},"organizationNumber":{"$ref":"#/$defs/text"},"defaultLanguage":{"$ref":"#/$defs/text"},"contactPoint":{"anyOf":[{"$ref":"#/$defs/contact"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/contact"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"license":{"$ref":"#/$defs/text"},"language":{"$ref":"#/$defs/oneOrMore"},"spatial":{"anyOf":[{"type":"string"},{"type":"array","items":{"anyOf":[{"type":"string"},{"$ref":"#/$defs/place"}]}}]},"accessRights":{"$ref":"#/$defs/text"},"frequency":{"$ref":"#/$defs/text"},"theme":{"$ref":"#/$defs/oneOrMore"},"columns":{"type":"object","additionalProperties":{"type":"string"}},"catalog":{"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"issued":{"$ref":"#/$defs/text"},"modified":{"$ref":"#/$defs/text"},"creator":{"anyOf":[{"$ref":"#/$defs/agent"},{"$ref":"#/$defs/text"}]},"rights":{"$ref":"#/$defs/rights"},"temporal":{"anyOf":[{"$ref":"#/$defs/period"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/period"}]}}]},"applicableLegislation":{"anyOf":[{"$ref":"#/$defs/legalResource"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/legalResource"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]},"hasPart":{"$ref":"#/$defs/oneOrMore"},"catalog":{"$ref":"#/$defs/oneOrMore"}}},"$schema":{"type":"string"}},"$defs":{"text":{"type":"string"},"texts":{"anyOf":[{"type":"string"},{"type":"object","additionalProperties":{"type":"string"}}]},"oneOrMore":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"contact":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/texts"},"email":{"$ref":"#/$defs/text"},"phone":{"$ref":"#/$defs/text"},"url":{"$ref":"#/$defs/text"}}},"place":{"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"name":{"$ref":"#/$defs/texts"},"bbox":{"type":"array","items":{"type":"number"},"minItems":4,"maxItems":4},"centroid":{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2},"geometry":{"$ref":"#/$defs/text"}}},"agent":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/texts"},"organizationNumber":{"$ref":"#/$defs/text"},"iri":{"$ref":"#/$defs/text"},"type":{"$ref":"#/$defs/text"}}},"rights":{"type":"object","additionalProperties":false,"properties":{"attributionText":{"$ref":"#/$defs/texts"},"attributionURL":{"$ref":"#/$defs/oneOrMore"},"reuserGuidelines":{"$ref":"#/$defs/oneOrMore"},"copyrightNotice":{"$ref":"#/$defs/texts"},"copyrightStatement":{"$ref":"#/$defs/oneOrMore"},"copyrightYear":{"$ref":"#/$defs/text"},"jurisdiction":{"$ref":"#/$defs/oneOrMore"},"copyrightHolder":{"anyOf":[{"$ref":"#/$defs/agent"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/agent"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]}}},"period":{"type":"object","additionalProperties":false,"properties":{"start":{"$ref":"#/$defs/text"},"end":{"$ref":"#/$defs/text"},"beginning":{"$ref":"#/$defs/text"},"finish":{"$ref":"#/$defs/text"}}},"legalResource":{"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"identifier":{"$ref":"#/$defs/text"},"type":{"$ref":"#/$defs/text"},"language":{"$ref":"#/$defs/oneOrMore"},"seeAlso":{"$ref":"#/$defs/oneOrMore"},"related":{"$ref":"#/$defs/oneOrMore"}}}}};
const schema43 = {"anyOf":[{"type":"string"},{"type":"object","additionalProperties":{"type":"string"}}]};

function validate265(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate265.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(typeof data[key0] !== "string"){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/anyOf/1/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate265.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate265.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema44 = {"type":"string"};

function validate267(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate267.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate267.errors = vErrors;
return errors === 0;
}
validate267.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/texts"},"email":{"$ref":"#/$defs/text"},"phone":{"$ref":"#/$defs/text"},"url":{"$ref":"#/$defs/text"}}};

function validate272(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate272.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "email")) || (key0 === "phone")) || (key0 === "url"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate265(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.email !== undefined){
if(!(validate267(data.email, {instancePath:instancePath+"/email",parentData:data,parentDataProperty:"email",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.phone !== undefined){
if(!(validate267(data.phone, {instancePath:instancePath+"/phone",parentData:data,parentDataProperty:"phone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.url !== undefined){
if(!(validate267(data.url, {instancePath:instancePath+"/url",parentData:data,parentDataProperty:"url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate272.errors = vErrors;
return errors === 0;
}
validate272.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]};

function validate282(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate282.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(typeof data[i0] !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var items0 = true;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate282.errors = vErrors;
evaluated0.items = items0;
return errors === 0;
}
validate282.evaluated = {"dynamicProps":false,"dynamicItems":true};

const schema47 = {"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"name":{"$ref":"#/$defs/texts"},"bbox":{"type":"array","items":{"type":"number"},"minItems":4,"maxItems":4},"centroid":{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2},"geometry":{"$ref":"#/$defs/text"}}};

function validate284(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate284.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "iri") || (key0 === "name")) || (key0 === "bbox")) || (key0 === "centroid")) || (key0 === "geometry"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.iri !== undefined){
if(!(validate267(data.iri, {instancePath:instancePath+"/iri",parentData:data,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate265(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.bbox !== undefined){
let data2 = data.bbox;
if(Array.isArray(data2)){
if(data2.length > 4){
const err1 = {instancePath:instancePath+"/bbox",schemaPath:"#/properties/bbox/maxItems",keyword:"maxItems",params:{limit: 4}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data2.length < 4){
const err2 = {instancePath:instancePath+"/bbox",schemaPath:"#/properties/bbox/minItems",keyword:"minItems",params:{limit: 4}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err3 = {instancePath:instancePath+"/bbox/" + i0,schemaPath:"#/properties/bbox/items/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/bbox",schemaPath:"#/properties/bbox/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.centroid !== undefined){
let data4 = data.centroid;
if(Array.isArray(data4)){
if(data4.length > 2){
const err5 = {instancePath:instancePath+"/centroid",schemaPath:"#/properties/centroid/maxItems",keyword:"maxItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data4.length < 2){
const err6 = {instancePath:instancePath+"/centroid",schemaPath:"#/properties/centroid/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err7 = {instancePath:instancePath+"/centroid/" + i1,schemaPath:"#/properties/centroid/items/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/centroid",schemaPath:"#/properties/centroid/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.geometry !== undefined){
if(!(validate267(data.geometry, {instancePath:instancePath+"/geometry",parentData:data,parentDataProperty:"geometry",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate284.errors = vErrors;
return errors === 0;
}
validate284.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/texts"},"organizationNumber":{"$ref":"#/$defs/text"},"iri":{"$ref":"#/$defs/text"},"type":{"$ref":"#/$defs/text"}}};

function validate297(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate297.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "organizationNumber")) || (key0 === "iri")) || (key0 === "type"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate265(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.organizationNumber !== undefined){
if(!(validate267(data.organizationNumber, {instancePath:instancePath+"/organizationNumber",parentData:data,parentDataProperty:"organizationNumber",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.iri !== undefined){
if(!(validate267(data.iri, {instancePath:instancePath+"/iri",parentData:data,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if(!(validate267(data.type, {instancePath:instancePath+"/type",parentData:data,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate297.errors = vErrors;
return errors === 0;
}
validate297.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema49 = {"type":"object","additionalProperties":false,"properties":{"attributionText":{"$ref":"#/$defs/texts"},"attributionURL":{"$ref":"#/$defs/oneOrMore"},"reuserGuidelines":{"$ref":"#/$defs/oneOrMore"},"copyrightNotice":{"$ref":"#/$defs/texts"},"copyrightStatement":{"$ref":"#/$defs/oneOrMore"},"copyrightYear":{"$ref":"#/$defs/text"},"jurisdiction":{"$ref":"#/$defs/oneOrMore"},"copyrightHolder":{"anyOf":[{"$ref":"#/$defs/agent"},{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/agent"},{"$ref":"#/$defs/text"}]}},{"$ref":"#/$defs/text"}]}}};

function validate304(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate304.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "attributionText") || (key0 === "attributionURL")) || (key0 === "reuserGuidelines")) || (key0 === "copyrightNotice")) || (key0 === "copyrightStatement")) || (key0 === "copyrightYear")) || (key0 === "jurisdiction")) || (key0 === "copyrightHolder"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.attributionText !== undefined){
if(!(validate265(data.attributionText, {instancePath:instancePath+"/attributionText",parentData:data,parentDataProperty:"attributionText",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.attributionURL !== undefined){
if(!(validate282(data.attributionURL, {instancePath:instancePath+"/attributionURL",parentData:data,parentDataProperty:"attributionURL",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data.reuserGuidelines !== undefined){
if(!(validate282(data.reuserGuidelines, {instancePath:instancePath+"/reuserGuidelines",parentData:data,parentDataProperty:"reuserGuidelines",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data.copyrightNotice !== undefined){
if(!(validate265(data.copyrightNotice, {instancePath:instancePath+"/copyrightNotice",parentData:data,parentDataProperty:"copyrightNotice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.copyrightStatement !== undefined){
if(!(validate282(data.copyrightStatement, {instancePath:instancePath+"/copyrightStatement",parentData:data,parentDataProperty:"copyrightStatement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data.copyrightYear !== undefined){
if(!(validate267(data.copyrightYear, {instancePath:instancePath+"/copyrightYear",parentData:data,parentDataProperty:"copyrightYear",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.jurisdiction !== undefined){
if(!(validate282(data.jurisdiction, {instancePath:instancePath+"/jurisdiction",parentData:data,parentDataProperty:"jurisdiction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data.copyrightHolder !== undefined){
let data7 = data.copyrightHolder;
const _errs10 = errors;
let valid1 = false;
const _errs11 = errors;
if(!(validate297(data7, {instancePath:instancePath+"/copyrightHolder",parentData:data,parentDataProperty:"copyrightHolder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate297.errors : vErrors.concat(validate297.errors);
errors = vErrors.length;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
const _errs12 = errors;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs15 = errors;
let valid4 = false;
const _errs16 = errors;
if(!(validate297(data8, {instancePath:instancePath+"/copyrightHolder/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate297.errors : vErrors.concat(validate297.errors);
errors = vErrors.length;
}
var _valid1 = _errs16 === errors;
valid4 = valid4 || _valid1;
const _errs17 = errors;
if(!(validate267(data8, {instancePath:instancePath+"/copyrightHolder/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err1 = {instancePath:instancePath+"/copyrightHolder/" + i0,schemaPath:"#/properties/copyrightHolder/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err2 = {instancePath:instancePath+"/copyrightHolder",schemaPath:"#/properties/copyrightHolder/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
const _errs18 = errors;
if(!(validate267(data7, {instancePath:instancePath+"/copyrightHolder",parentData:data,parentDataProperty:"copyrightHolder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
var _valid0 = _errs18 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err3 = {instancePath:instancePath+"/copyrightHolder",schemaPath:"#/properties/copyrightHolder/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate304.errors = vErrors;
return errors === 0;
}
validate304.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"object","additionalProperties":false,"properties":{"start":{"$ref":"#/$defs/text"},"end":{"$ref":"#/$defs/text"},"beginning":{"$ref":"#/$defs/text"},"finish":{"$ref":"#/$defs/text"}}};

function validate317(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate317.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "start") || (key0 === "end")) || (key0 === "beginning")) || (key0 === "finish"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.start !== undefined){
if(!(validate267(data.start, {instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.end !== undefined){
if(!(validate267(data.end, {instancePath:instancePath+"/end",parentData:data,parentDataProperty:"end",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.beginning !== undefined){
if(!(validate267(data.beginning, {instancePath:instancePath+"/beginning",parentData:data,parentDataProperty:"beginning",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.finish !== undefined){
if(!(validate267(data.finish, {instancePath:instancePath+"/finish",parentData:data,parentDataProperty:"finish",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate317.errors = vErrors;
return errors === 0;
}
validate317.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"object","additionalProperties":false,"properties":{"iri":{"$ref":"#/$defs/text"},"title":{"$ref":"#/$defs/texts"},"description":{"$ref":"#/$defs/texts"},"identifier":{"$ref":"#/$defs/text"},"type":{"$ref":"#/$defs/text"},"language":{"$ref":"#/$defs/oneOrMore"},"seeAlso":{"$ref":"#/$defs/oneOrMore"},"related":{"$ref":"#/$defs/oneOrMore"}}};

function validate324(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate324.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "iri") || (key0 === "title")) || (key0 === "description")) || (key0 === "identifier")) || (key0 === "type")) || (key0 === "language")) || (key0 === "seeAlso")) || (key0 === "related"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.iri !== undefined){
if(!(validate267(data.iri, {instancePath:instancePath+"/iri",parentData:data,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate265(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate265(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.identifier !== undefined){
if(!(validate267(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if(!(validate267(data.type, {instancePath:instancePath+"/type",parentData:data,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.language !== undefined){
if(!(validate282(data.language, {instancePath:instancePath+"/language",parentData:data,parentDataProperty:"language",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data.seeAlso !== undefined){
if(!(validate282(data.seeAlso, {instancePath:instancePath+"/seeAlso",parentData:data,parentDataProperty:"seeAlso",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data.related !== undefined){
if(!(validate282(data.related, {instancePath:instancePath+"/related",parentData:data,parentDataProperty:"related",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate324.errors = vErrors;
return errors === 0;
}
validate324.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate264(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://sluse.example/publisher.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate264.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema42.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate265(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if(!(validate267(data.type, {instancePath:instancePath+"/type",parentData:data,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.homepage !== undefined){
if(!(validate267(data.homepage, {instancePath:instancePath+"/homepage",parentData:data,parentDataProperty:"homepage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.organizationNumber !== undefined){
if(!(validate267(data.organizationNumber, {instancePath:instancePath+"/organizationNumber",parentData:data,parentDataProperty:"organizationNumber",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.defaultLanguage !== undefined){
if(!(validate267(data.defaultLanguage, {instancePath:instancePath+"/defaultLanguage",parentData:data,parentDataProperty:"defaultLanguage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.contactPoint !== undefined){
let data5 = data.contactPoint;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate272(data5, {instancePath:instancePath+"/contactPoint",parentData:data,parentDataProperty:"contactPoint",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
const _errs10 = errors;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs13 = errors;
let valid4 = false;
const _errs14 = errors;
if(!(validate272(data6, {instancePath:instancePath+"/contactPoint/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors);
errors = vErrors.length;
}
var _valid1 = _errs14 === errors;
valid4 = valid4 || _valid1;
const _errs15 = errors;
if(!(validate267(data6, {instancePath:instancePath+"/contactPoint/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
var _valid1 = _errs15 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err1 = {instancePath:instancePath+"/contactPoint/" + i0,schemaPath:"#/properties/contactPoint/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err2 = {instancePath:instancePath+"/contactPoint",schemaPath:"#/properties/contactPoint/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
const _errs16 = errors;
if(!(validate267(data5, {instancePath:instancePath+"/contactPoint",parentData:data,parentDataProperty:"contactPoint",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err3 = {instancePath:instancePath+"/contactPoint",schemaPath:"#/properties/contactPoint/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.license !== undefined){
if(!(validate267(data.license, {instancePath:instancePath+"/license",parentData:data,parentDataProperty:"license",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.language !== undefined){
if(!(validate282(data.language, {instancePath:instancePath+"/language",parentData:data,parentDataProperty:"language",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data.spatial !== undefined){
let data9 = data.spatial;
const _errs20 = errors;
let valid5 = false;
const _errs21 = errors;
if(typeof data9 !== "string"){
const err4 = {instancePath:instancePath+"/spatial",schemaPath:"#/properties/spatial/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid2 = _errs21 === errors;
valid5 = valid5 || _valid2;
const _errs23 = errors;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs26 = errors;
let valid8 = false;
const _errs27 = errors;
if(typeof data10 !== "string"){
const err5 = {instancePath:instancePath+"/spatial/" + i1,schemaPath:"#/properties/spatial/anyOf/1/items/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid3 = _errs27 === errors;
valid8 = valid8 || _valid3;
const _errs29 = errors;
if(!(validate284(data10, {instancePath:instancePath+"/spatial/" + i1,parentData:data9,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate284.errors : vErrors.concat(validate284.errors);
errors = vErrors.length;
}
var _valid3 = _errs29 === errors;
valid8 = valid8 || _valid3;
if(!valid8){
const err6 = {instancePath:instancePath+"/spatial/" + i1,schemaPath:"#/properties/spatial/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/spatial",schemaPath:"#/properties/spatial/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid2 = _errs23 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const err8 = {instancePath:instancePath+"/spatial",schemaPath:"#/properties/spatial/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
if(data.accessRights !== undefined){
if(!(validate267(data.accessRights, {instancePath:instancePath+"/accessRights",parentData:data,parentDataProperty:"accessRights",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.frequency !== undefined){
if(!(validate267(data.frequency, {instancePath:instancePath+"/frequency",parentData:data,parentDataProperty:"frequency",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data.theme !== undefined){
if(!(validate282(data.theme, {instancePath:instancePath+"/theme",parentData:data,parentDataProperty:"theme",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data.columns !== undefined){
let data14 = data.columns;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key1 in data14){
if(typeof data14[key1] !== "string"){
const err9 = {instancePath:instancePath+"/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/columns/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.catalog !== undefined){
let data16 = data.catalog;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key2 in data16){
if(!(func1.call(schema42.properties.catalog.properties, key2))){
const err11 = {instancePath:instancePath+"/catalog",schemaPath:"#/properties/catalog/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data16.iri !== undefined){
if(!(validate267(data16.iri, {instancePath:instancePath+"/catalog/iri",parentData:data16,parentDataProperty:"iri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data16.title !== undefined){
if(!(validate265(data16.title, {instancePath:instancePath+"/catalog/title",parentData:data16,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data16.description !== undefined){
if(!(validate265(data16.description, {instancePath:instancePath+"/catalog/description",parentData:data16,parentDataProperty:"description",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data16.issued !== undefined){
if(!(validate267(data16.issued, {instancePath:instancePath+"/catalog/issued",parentData:data16,parentDataProperty:"issued",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data16.modified !== undefined){
if(!(validate267(data16.modified, {instancePath:instancePath+"/catalog/modified",parentData:data16,parentDataProperty:"modified",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data16.creator !== undefined){
let data22 = data16.creator;
const _errs47 = errors;
let valid11 = false;
const _errs48 = errors;
if(!(validate297(data22, {instancePath:instancePath+"/catalog/creator",parentData:data16,parentDataProperty:"creator",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate297.errors : vErrors.concat(validate297.errors);
errors = vErrors.length;
}
var _valid4 = _errs48 === errors;
valid11 = valid11 || _valid4;
const _errs49 = errors;
if(!(validate267(data22, {instancePath:instancePath+"/catalog/creator",parentData:data16,parentDataProperty:"creator",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
var _valid4 = _errs49 === errors;
valid11 = valid11 || _valid4;
if(!valid11){
const err12 = {instancePath:instancePath+"/catalog/creator",schemaPath:"#/properties/catalog/properties/creator/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
}
}
if(data16.rights !== undefined){
if(!(validate304(data16.rights, {instancePath:instancePath+"/catalog/rights",parentData:data16,parentDataProperty:"rights",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate304.errors : vErrors.concat(validate304.errors);
errors = vErrors.length;
}
}
if(data16.temporal !== undefined){
let data24 = data16.temporal;
const _errs52 = errors;
let valid12 = false;
const _errs53 = errors;
if(!(validate317(data24, {instancePath:instancePath+"/catalog/temporal",parentData:data16,parentDataProperty:"temporal",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate317.errors : vErrors.concat(validate317.errors);
errors = vErrors.length;
}
var _valid5 = _errs53 === errors;
valid12 = valid12 || _valid5;
const _errs54 = errors;
if(Array.isArray(data24)){
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
const _errs57 = errors;
let valid15 = false;
const _errs58 = errors;
if(!(validate317(data24[i2], {instancePath:instancePath+"/catalog/temporal/" + i2,parentData:data24,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate317.errors : vErrors.concat(validate317.errors);
errors = vErrors.length;
}
var _valid6 = _errs58 === errors;
valid15 = valid15 || _valid6;
if(!valid15){
const err13 = {instancePath:instancePath+"/catalog/temporal/" + i2,schemaPath:"#/properties/catalog/properties/temporal/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/catalog/temporal",schemaPath:"#/properties/catalog/properties/temporal/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid5 = _errs54 === errors;
valid12 = valid12 || _valid5;
if(!valid12){
const err15 = {instancePath:instancePath+"/catalog/temporal",schemaPath:"#/properties/catalog/properties/temporal/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
}
}
if(data16.applicableLegislation !== undefined){
let data26 = data16.applicableLegislation;
const _errs60 = errors;
let valid16 = false;
const _errs61 = errors;
if(!(validate324(data26, {instancePath:instancePath+"/catalog/applicableLegislation",parentData:data16,parentDataProperty:"applicableLegislation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors);
errors = vErrors.length;
}
var _valid7 = _errs61 === errors;
valid16 = valid16 || _valid7;
const _errs62 = errors;
if(Array.isArray(data26)){
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
let data27 = data26[i3];
const _errs65 = errors;
let valid19 = false;
const _errs66 = errors;
if(!(validate324(data27, {instancePath:instancePath+"/catalog/applicableLegislation/" + i3,parentData:data26,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors);
errors = vErrors.length;
}
var _valid8 = _errs66 === errors;
valid19 = valid19 || _valid8;
const _errs67 = errors;
if(!(validate267(data27, {instancePath:instancePath+"/catalog/applicableLegislation/" + i3,parentData:data26,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
var _valid8 = _errs67 === errors;
valid19 = valid19 || _valid8;
if(!valid19){
const err16 = {instancePath:instancePath+"/catalog/applicableLegislation/" + i3,schemaPath:"#/properties/catalog/properties/applicableLegislation/anyOf/1/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/catalog/applicableLegislation",schemaPath:"#/properties/catalog/properties/applicableLegislation/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid7 = _errs62 === errors;
valid16 = valid16 || _valid7;
const _errs68 = errors;
if(!(validate267(data26, {instancePath:instancePath+"/catalog/applicableLegislation",parentData:data16,parentDataProperty:"applicableLegislation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
var _valid7 = _errs68 === errors;
valid16 = valid16 || _valid7;
if(!valid16){
const err18 = {instancePath:instancePath+"/catalog/applicableLegislation",schemaPath:"#/properties/catalog/properties/applicableLegislation/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs60;
if(vErrors !== null){
if(_errs60){
vErrors.length = _errs60;
}
else {
vErrors = null;
}
}
}
}
if(data16.hasPart !== undefined){
if(!(validate282(data16.hasPart, {instancePath:instancePath+"/catalog/hasPart",parentData:data16,parentDataProperty:"hasPart",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
if(data16.catalog !== undefined){
if(!(validate282(data16.catalog, {instancePath:instancePath+"/catalog/catalog",parentData:data16,parentDataProperty:"catalog",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/catalog",schemaPath:"#/properties/catalog/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err20 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate264.errors = vErrors;
return errors === 0;
}
validate264.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

