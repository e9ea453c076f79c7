#!/usr/bin/env bash
# Starts Debian's radosgw (Ceph's S3) on http://127.0.0.1:$PORT in memory, as root, in a folder of its own; prints where its
# processes' numbers stand. `radosgw.sh stop <folder>` ends it. Needs: radosgw ceph-mon ceph-osd ceph-mgr ceph-common.
set -euo pipefail

if [ "${1:-}" = stop ]; then
  for pid in "$2"/*.pid; do kill -9 "$(cat "$pid")" 2>/dev/null || true; done # what it holds is in memory
  exit
fi

folder=$1 port=${PORT:-7480}
mkdir -p "$folder"/{mon,osd,mgr,run}
fsid=$(cat /proc/sys/kernel/random/uuid)
cat > "$folder/ceph.conf" <<CONF
[global]
fsid = $fsid
mon host = 127.0.0.1
mon initial members = a
auth cluster required = none
auth service required = none
auth client required = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 8
osd crush chooseleaf type = 0
mon allow pool size one = true
run dir = $folder/run
log file = $folder/\$name.log
pid file = $folder/\$name.pid
admin socket = $folder/run/\$name.asok
keyring = $folder/keyring
[mon.a]
mon data = $folder/mon
mon addr = 127.0.0.1:6789
[osd.0]
osd data = $folder/osd
osd objectstore = memstore
memstore device bytes = 2147483648
osd memory target = 939524096
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:$port
rgw enable usage log = false
CONF
export CEPH_CONF="$folder/ceph.conf"
ceph-authtool --create-keyring "$folder/keyring" --gen-key -n mon. --cap mon 'allow *' >/dev/null 2>&1
monmaptool --create --addv a '[v1:127.0.0.1:6789]' --fsid "$fsid" "$folder/monmap" --clobber >/dev/null
ceph-mon --mkfs -i a --monmap "$folder/monmap" --keyring "$folder/keyring"
ceph-mon -i a
ceph osd create >/dev/null
ceph-osd --mkfs -i 0 >/dev/null 2>&1
ceph-osd -i 0 >/dev/null
ceph osd crush add 0 1 host=here root=default >/dev/null 2>&1
radosgw-admin user create --uid sluse --display-name sluse --access-key TESTKEY --secret-key test-secret >/dev/null 2>&1
radosgw -n client.rgw
for _ in $(seq 60); do curl -sf "http://127.0.0.1:$port" >/dev/null && exit; sleep 1; done
echo "radosgw does not answer; see $folder" >&2
exit 1
