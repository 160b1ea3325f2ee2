/** Words that belong to a verb of speech: "call for", "point out", "rail against". */
export const PARTICLE: Readonly<Record<string, RegExp>> = {
  shout: /^(?:out|at)$/, yell: /^(?:out|at)$/, cry: /^out$/, fight: /^back$/, strike: /^back$/, expand: /^on$/,
  call: /^(?:for|on|upon|out)$/, point: /^(?:to|out)$/, refer: /^to$/, talk: /^(?:about|of)$/, speak: /^(?:about|of|out|against|to)$/, respond: /^to$/, focus: /^on$/,
  rail: /^(?:against|at|about)$/, vote: /^for$/, go: /^on$/, allude: /^to$/, object: /^to$/, hint: /^(?:at|that)$/, comment: /^(?:on|about)$/, reply: /^to$/, agree: /^(?:with|on)$/,
  complain: /^(?:about|of)$/, warn: /^(?:of|about|against)$/, boast: /^(?:about|of)$/, brag: /^(?:about|of)$/, testify: /^(?:about|to)$/, reflect: /^on$/, lash: /^out$/, react: /^to$/,
  apologize: /^for$/, apologise: /^for$/, elaborate: /^on$/, joke: /^about$/, rant: /^about$/, think: /^(?:of|about)$/, push: /^(?:for|back)$/, press: /^for$/, ask: /^(?:for|about)$/, plead: /^for$/, appeal: /^(?:for|to)$/,
  touch: /^on$/, wonder: /^about$/, speculate: /^(?:about|on)$/, know: /^(?:of|about)$/, worry: /^about$/, tell: /^(?:of|about)$/, read: /^(?:from|aloud|out)$/, single: /^out$/, lay: /^out$/, sum: /^up$/,
  bring: /^up$/, protest: /^against$/, campaign: /^for$/, insist: /^on$/, inquire: /^about$/, enquire: /^about$/, attest: /^to$/, admit: /^to$/, confess: /^to$/, commit: /^to$/, decide: /^(?:on|against)$/,
  own: /^up$/, chime: /^in$/, preach: /^(?:about|of)$/, look: /^at$/, sound: /^off$/, argue: /^(?:for|against|about)$/, advocate: /^for$/, hit: /^(?:back|out)$/, fire: /^(?:back|off)$/,
  write: /^(?:of|about)$/, learn: /^(?:of|about)$/, hear: /^(?:of|about)$/, hope: /^for$/, plan: /^(?:for|on)$/, report: /^(?:on)$/, seek: /^out$/, lobby: /^for$/, dream: /^of$/, care: /^about$/, remark: /^(?:on|upon)$/,
}; // prettier-ignore
