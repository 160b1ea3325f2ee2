/** The page's whole look. System fonts, nothing loaded; light, dark and print; one column from 320 pixels up. Contrasts are 4.5 or more. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fdfcf9;--card:#fff;--ink:#1c1b19;--soft:#59564f;--line:#ddd8cc;--link:#0a4f93;--mark:#fff0b3;--mark2:#ffe07a;--bar:#8a3b12;--chip:#f1ede2;--who:#c07a00;--cue:#7a2e8f;--said:#e3f1e2;--said2:#cbe5c9}
@media (prefers-color-scheme:dark){:root{--paper:#16171a;--card:#1d1f23;--ink:#ebe8e1;--soft:#aba79d;--line:#3a3c41;--link:#8fbcf5;--mark:#4a3f12;--mark2:#665613;--bar:#f0a273;--chip:#292b30;--who:#e0a33c;--cue:#d9a3ea;--said:#1f3324;--said2:#2b4a32}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;overflow-wrap:break-word}
header,main,footer{max-width:50rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1,h2,h3,nav,table,.small,.counts,.codes,.kicker,footer,.m,.back{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1{font-size:1.05rem;font-weight:600;line-height:1.3;margin:0;color:var(--soft)}
.headline{font-size:clamp(1.5rem,1.1rem + 2vw,2.1rem);line-height:1.25;margin:.4rem 0 1rem;font-weight:600;letter-spacing:-.01em}
h2{font-size:1.2rem;line-height:1.3;margin:3rem 0 .9rem;padding-top:.8rem;border-top:2px solid var(--ink)}
h3{font-size:1.05rem;line-height:1.35;margin:0 0 .3rem}
p{margin:0 0 .8rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:inline-block;margin:.5rem}
nav ul{list-style:none;padding:0;margin:1.5rem 0 0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.875rem}
nav a{display:inline-block;padding:.2rem 0}
ul.lines{list-style:none;margin:0;padding:0}
ul.lines>li{margin:0;padding:.75rem 0;border-bottom:1px solid var(--line)}
ul.lines>li:last-child{border-bottom:0}
ul.sides{list-style:none;margin:.6rem 0 0;padding:0 0 0 1rem;border-left:3px solid var(--line)}
[aria-labelledby=disputed] ul.sides{border-left-color:var(--bar)}
ul.sides>li{margin:.5rem 0}
.question{font-weight:700}
.counts{display:inline-block;font-size:.8125rem;background:var(--chip);border-radius:.6rem;padding:.05rem .55rem;white-space:normal}
.codes{font-size:.75rem;color:var(--soft);white-space:nowrap}
.small{font-size:.875rem;color:var(--soft)}
.m{font-size:.75rem;font-weight:600;text-decoration:none;padding:.15rem .3rem;margin-left:.12rem;border-radius:.25rem;background:var(--chip);line-height:1;vertical-align:.12em}
.m:hover,.back:hover{text-decoration:underline}
.tree,.tree ul{list-style:none;margin:0;padding:0}
.tree>li{margin:0 0 1.1rem;padding:.8rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
.tree ul{margin-left:.35rem}
.tree ul>li{position:relative;padding:.15rem 0 .15rem 1.4rem}
.tree ul>li::before{content:"";position:absolute;left:0;top:0;bottom:0;border-left:1.5px solid var(--soft)}
.tree ul>li:last-child::before{bottom:auto;height:1rem}
.tree ul>li::after{content:"";position:absolute;left:0;top:1rem;width:1rem;border-top:1.5px solid var(--soft)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45}
caption{text-align:left;color:var(--soft);padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.75rem;color:var(--soft);font-weight:600}
th[scope=rowgroup]{padding-top:1.4rem;font-size:1rem;border-bottom:1px solid var(--ink)}
th[scope=rowgroup] .small{display:block;font-weight:400}
tbody th[scope=row]{font-weight:400}
tbody th[scope=row] b{font-weight:600}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.quotes{list-style:none;margin:.3rem 0 0;padding:0;font-size:.9375rem;font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif}
.quotes li{margin:.2rem 0;padding-left:.7rem;border-left:2px solid var(--line)}
.times{margin:0}
.times dt{font-weight:600;font-size:.9375rem}
.times dd{margin:0 0 .8rem}
article{margin:1.6rem 0 2.4rem;padding:1.1rem 1.25rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
article .meta{margin-bottom:1rem}
.heading{font-weight:700}
.aside{color:var(--soft);font-size:.9em;font-style:italic}
mark{background:var(--mark);color:inherit;border-radius:.15rem;padding:.05em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark mark{background:var(--mark2)}
mark:target{outline:2px solid var(--bar);outline-offset:1px}
.m:target,li:target{outline:2px solid var(--bar)}
.aside mark{color:var(--ink)}
.back{color:inherit;font-size:.6875rem;vertical-align:super;line-height:1;padding:0 .2rem;text-decoration:none;user-select:none;-webkit-user-select:none}
bdi{unicode-bidi:isolate}
.source{border-bottom:2px solid var(--who)}
.cue{font-weight:600;color:var(--cue)}
.cue:target{outline:2px solid var(--bar);outline-offset:2px}
.content{background:var(--said);border-radius:.15rem;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.content .content{background:var(--said2)}
.legend span{margin-right:.8rem}
.voices th[scope=row]{width:34%;padding-right:1rem}
.voices .under{display:block;margin-top:.2rem}
article>h2{margin-top:0;border-top:0;padding-top:0}
.text{margin-top:1.6rem}
footer{padding-top:2rem;padding-bottom:3rem;font-size:.8125rem;color:var(--soft)}
@media (min-width:40rem){.times{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:.35rem 1.2rem}.times dd{margin:0}}
@media (max-width:30rem){body{font-size:1rem}header,main,footer{padding-left:1rem;padding-right:1rem}article{padding:.9rem}table,caption,tbody{display:block}thead{position:absolute;left:-99rem}.stack tr,.grid tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--line)}td,th,th[scope=rowgroup]{display:block;border:0;padding:.05rem 0}.grid td{display:inline-block;margin-right:.9rem;font-size:.8125rem}.grid td::before{content:attr(data-of);color:var(--soft)}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--mark:#eee;--mark2:#ddd;--bar:#000;--chip:#f2f2f2;--who:#000;--cue:#000;--said:#f0f0f0;--said2:#e2e2e2}body{font-size:10.5pt}header,main,footer{max-width:none;padding:0}nav,.skip{display:none}h2,h3,.question{break-after:avoid}ul.sides>li,tr,.tree li li,.times dd{break-inside:avoid}mark{text-decoration:underline}article{border:0;padding:0;border-top:1px solid #bbb}}
`;
