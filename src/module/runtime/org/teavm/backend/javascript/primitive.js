// In the place of TeaVM's file of this name: see array.js.
"use strict";

let $rt_booleancls = 0;
let $rt_bytecls = 0;
let $rt_charcls = 0;
let $rt_intcls = 0;
