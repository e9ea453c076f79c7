console.log('app');

export {};
