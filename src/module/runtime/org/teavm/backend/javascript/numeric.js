// In the place of TeaVM's file of this name: for numbers of 32 bits.
"use strict";

let $rt_compare = (a, b) => a === b ? 0 : a < b ? -1 : 1;
let $rt_imul = teavm_globals.Math.imul;
