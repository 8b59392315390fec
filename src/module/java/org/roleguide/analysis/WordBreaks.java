package org.roleguide.analysis;

/**
 * Finds words exactly as Lucene's StandardTokenizerImpl does, in a third of its size: the smallest
 * automaton for the same words, over the fewest classes of characters. {@code WordBreaksTest}
 * compares them in every state and for every code point.
 */
final class WordBreaks {
  /** As much as Lucene looks at at once; longer words are cut. */
  private static final int WINDOW = 255;

  private static final char FIRST = '#';
  private static final char LEFT_OUT = 92; // the backslash

  /** The classes of code points from 0 on, run by run. */
  private static final String CLASSES =
      "#$%#&#%#'#(#)*'#+#,#+#-+#.-#+#*#+#+#+#+#+#+.+#+#+'+#+*+#+#+#+#+#.+#+#+"
          + "#+#+#+'#.#.#.#.#.#/#/+*#.#'#.#.#+.)#)'#+.+#+.#.+.#.+)+#+#.+.+.#+.+#)+."
          + "+#'#+#.#+.+.+.+.#+.#+#+#+#.+.+.+.+.#)#+.#+#+#+#+#+#+#.+.#.#.+#.#+#+.#)"
          + "+#+#.#.#+#+#+#+#+#+#+#.#.#.#.#.#+#+#).+.#.#+#+#+#+#+#+#.+.#.#.#+#+.#)#"
          + "+.#.#+#+#+#+#+#+#.+.#.#.#.#+#+.#)#+#.+#+#+#+#+#+#+#+#+#+#.#.#.#+#.#)#."
          + "+#+#+#+#+.#.#.#.#+#+.#)#+.#+#+#+#+#+#.+.#.#.#.#+#+.#)#+#.#+#+#+.+.#.#."
          + "+#+.#+.#)#+#.#+#+#+#+#+#.#.#.#.#)#.#0101#01#)#0#0#0#0#0#01010#0#0#1#)#"
          + "0#+#.#)#.#.#.#.+#+#.#.+.#.#.#010)#01010101010101)10+#+#+#+#+#+#+#+#+#+"
          + "#+#+#+#+#+#+#+#+#+#+#.#+#+#+#+#+#+#+#+#+#+.#+.#+.#+#+#.#01#0#01#)#.#)#"
          + "+#+.+.+#+#+#.#.#)0#0#0#0#)0#0#+.#01#1#.)#)#0#.#.+.+#)#.#.+.+)+.#+.#)#+"
          + ")+#+#+#+#.#.+.+.+.+#+.#.+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#.2.#(#(#"
          + "*#.,#-#,#'#-#,#.#.#+#+#+#.3.#+#+#+#+#+#-#+#+#+#+#+4#+#+#+#+#-#-#-#-#-#"
          + "-#-#-#+4+#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#-#"
          + "-#+#+#+#+.+#+#+#+#+#+#.+#+#+#+#+#+#+#+#+#.#+#5#5#5#+#5#5.-6#5+-#5#.656"
          + "#6#+#+#+#6#-#-#6#6#5#5#+#+#+#+)+#+.#.#+.+.#+#+#+.+.+.+.#+#.+.#)#.+#+#+"
          + ".)+.#+.#+#.+.#+)#010)0#+.#+.+.#)#0101010101010#0+.#+.#+#+#+#+#+#+#+.#."
          + "#)#+#+#+#5#5#+#+#/./#/#/#/#/#/#/+#+#+#+#+#.78'#*'#.#,#,'#(#'*#+#+#.#(#"
          + "'#(#)*'#+#,#+#6.+#+#+#+#+#.#+#+#+#+#+#+#+#+#.#+#+#.#+#+#+.#+#+#+#+#+#)"
          + "#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+.#.#.+#+#+#.#.#+#+#+#+.#+#"
          + "+#+#+#+#+#+#+.#)#+#+#+.#+#.+.#)#.+.#.#.#+#)#.+.#)#+.#+.#+#.+.+#.#)+#+#"
          + "+#+.#.#+#+#+#+#+#+.#)#.#+#+#+#+#+#+#.+.#.#.#+#.#+.#.#.#+.+#)#.+#+.+#+#"
          + ")#+.#.#+.#+.#+#)#+.+#)#0#1#)0#0#+.#+)#+#+#+.#.+#+.#+.+.+.#.#+.+.#+#+#+"
          + "#+.#.+#)#+#.#.#+#+#+.#.#.#.+.#)#+#+#+.#.#.+#)#+.#+#+#+#+#.#+#+#+#)#+#."
          + "#+.#+#)#+#+#+#+#.+.#.+#+#+#65#5#6#+#+#+#+#.#.#.#.#.#.#.#+#+#+#+#+#+#+#"
          + "+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#)#.#.#.#.#.#.#.#.#.#.#.#"
          + "+#.+#)#+#+.)#+#.#+.+#)#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+#+"
          + "#+#+#+#+#+#+#+#+#+#-#-#-+#+#-4+4+#-#-#-95-#-#-#-#-#-:-#-#-#-#-#-#-#-#-"
          + "#-#-#-#-#5#5#5#5#5#5#.#;<#.#";

  /**
   * The length of each run less one: digits of base 34, the lowest first, 55 added to each but the
   * last.
   */
  private static final String LENGTHS =
      "D##%#$######,##'<&##<P##$##(###$#'9#A#^1())6d&'#$$&##(##%###6#i%#]'#)x"
          + "'#H$##$###K#)O###$#$##*=&&##-(($$-##%M7,####$#y%##*#($$#&$,%$#1###@=$o"
          + "%-#0,C+$$###$#$8&#+#%#'4;%&-W7#*7SX%#4#),$$,#2%#*$$$8#)##%&$##)$$$%#*#"
          + "&$#%$$,$,###$%#(&$$8#)#$#$#$$##'&$$%%#)&##),$%#-%#+#%#8#)#$#'$##*#%#%$"
          + "#1$$$,+#(#%#*$$$8#)#$#'$##)$$$%*$&$#%$$,##2###(%%#&%$###$%$%%%.&'%%#&$"
          + "#(#0,2'*#%#9#2%#)#%#&)$#%'$$$,2#%#*#%#9#,#'$##)#%#&)$)##$$$,#$/&#*#%#K"
          + "$#)#%#&#'%#)%$$,,($$#4%:#+##$)%#&(###*(,$$/R#$)')*#,I$###'#:###,#$+#$'"
          + "###($,$&B#9$(,-#####&$*#F&6#$'-#F+#q$M6#,((&&%#%$)%&/.##,&$H##'#$M#u,#"
          + "&$)###&$K#&$C#&$)###&$1#q$#&${$$%B22l%$(%b5$3#<'a%%-)/#&%-4%-4$./#%#$."
          + "VB%#&##$,C&#,(o%)'$D##'[%,A#.&.,,@$'-N&<(,#%$B9'&W,#?$#,(,(0$1y$'Q3)&,"
          + "3+.%@/$,N0.F6*,%%,F$+)M$%2%#7&#(#$%#'p(r$#'`+$($H$($*#######A$W#)##%%#"
          + ")%&$(&/'%#)1##$*$,#$#$'#.#$$%#&#,#-'#,##/#2/U5#/3#&#$,##%'&########&#,"
          + "#$&''&#3K-(1$u-$.#u%#[%#;-&%k(.#Ip($,#+#r$&#(#.#f&,j&$-####(#%#(#,$1#$"
          + "#&###&%##-'O%+#0#0#z-$o0%5$U#&#|'Q#Q#y&(&%$.H##'#$p$)#1#9+)#)#)#)#)#)#"
          + ")#)#BQ#f%<#o%.d)Q###;+(#'$%$#%l%$$$%q%#&'M#t%3=W2i'###XQ#n%z'nr(`%z_52"
          + "cE{$P$y*%2,$6Q&#,#A$f%$G{'$'R-#%#&#9':V.$T4,,(4(%##$#,>*$9/.?%&Q00#,('"
          + "#,,'#K0+%#*$$,(=%T##%$$'$###:'-'$%$,($($(+)#)#p$*g&*#$$,(nq,.9&Sne*t-$"
          + "^&H).''##,#/#'###$#$#,x%Cq-4x$$XJ.&0###$##-2%$:%######<'#{&$#)#&####,#"
          + "#'<&##<-p$$A%($($($%>%&.#<#5#$#1$0Do&Z%W|&#v&?%S1#AB/@'H''@$F&*#'Lp'$,"
          + "(F&F&J*Vn'_,+8,*j'($##N#$%#$9,9+Ay$5#$,8,<[%p$($x$#%#$'&&#%#?$%&#B?%?E"
          + "*#>$;X,8,5/4b&_%YU/U/F&*,f0?,#*8-a'9+%W1A,1&O-$#1#$;),(%F0#,&#$+E#$#+%"
          + "R0&&&%,###E4#;.(#y$)###&#1#,)Q.',(&#*$$$8#)#$#'#$#)$$$%$#(#''$$)%']'W4"
          + "&',&##BR6$##*,x'Q)$+9&$DR3%#-,HM/#),X=$1&,$%#p(N1{%x$,7#r'*$I)$)####=#"
          + ",J)#&*#*#-P2%#Dq$s*+#G*#*#1,:@$8#0_%)#$#H(%##$#)##*,((#$#B'#$#'#),^,5&"
          + "u*^>|%c&3t(vg%kB#+uk&_4yj*s3)A#,|%@$'-R)+&.,+7'5b7x$t&a%&##Y)&/x$$##ra"
          + "1#h+S%3&tf%_&'/%+),%$#&co''%8$)@&f'%Z0k%#]%#$$#$$$&#.###)#y$#&$*#)#>#&"
          + "#'##%)#|,$;#;#A#;#A#;#A#;#A#;#*$T[2Y&T*#0#8'#1|J)#3$)#$#'c)O%))$,&#w-N"
          + "&,vHu(-)K|$)#&,|E&#=#$##$##,#&####(#&######%#$##$##########$##$&#)#&#&"
          + "###,#3'%#'#3l,l*/%A#<(<$&$.$,&#$,4q$<#1,#6#$+#&+t/'f,*v*Rt&h&.k%M.&p$*"
          + ",(J*@h%.Q#,#mU$a{GKZo&-l)$j|'0uj)cr%z2_zg5#@u%#t&[*|p|'";

  private static final int STATES = 43;
  private static final int LAST_DIGIT = 55;
  private static final int BASE = 34;

  /**
   * For each class, the next state after each state: 0 none, 1 the same state, otherwise one more
   * than the number of the state, counted from 1.
   */
  private static final String NEXT =
      "&##########################################&######=###################"
          + "################'##########################################&##79##>##9"
          + "################99######9####999&##7##################################"
          + "#####&##79##9##9################99######9####999(##$((#(##(#######((#("
          + "###(#((######(####(((&###9##9##9################99######9####999)##)$)"
          + "#)##)########)))###)#))######)####)))*##88:#8##8#8######$#$###8#88####"
          + "##8####888+########+############E###+E##E##E#EE#E#E#E&#4$$:$$$#$$$B$$$"
          + "#$$$$+#$$#/)$3$$##)E###)$N,##,,,#$##,########,),##>,#,,######,####,,,-"
          + "#######$##################################-#4$$:$$$#$$$B$$$#$$$$+#$$#/"
          + ")$3$$##)E###)$N.#4$$:;$$?@$$BC$$#$$$$$F$$$$H$$$IK#M$F$#$O$&#5$$:$$$#$$"
          + "$B$5$D$$$$+#$$#/)$3$$##)E###)$N/##)$)#)#+)########)))E##)+/)#E##E#/E#E"
          + "#/)/0##########################################1####1######$######1#1#"
          + "####################&##$$:#$$#)$$B####$$$$##$$#))$#####)####)))&#6$$:<"
          + "$$#A$$B#66#$$$$<#$$#A)$##J##)J###)))2############0###############0####"
          + "#########3#4$$:$$$#$$$B$$$#$$$$+#$$#/)$3$$3#NE###)$N&#4$$:$$$#$$$B$$$#"
          + "$$$$+G$$#/)$3$$#$)E###)$N&#4$$:$$$#$$$B$$$#$$$$+#$$#/)$3$$#L)E###)$N";

  /**
   * For each state: 0 not the end of anything, 1 the end of something else, 2 the end of a word.
   */
  private static final String ENDS = "0112212221222120200200220202202220022202222";

  private static final byte[] CLASS_OF = classes();

  private final String text;
  private int windowStart;
  private int windowEnd;
  private int cut;
  private int start;
  private int end;

  WordBreaks(String text) {
    this.text = text;
  }

  private static byte[] classes() {
    byte[] classes = new byte[Character.MAX_CODE_POINT + 1];
    int from = 0;
    int next = 0;
    for (int run = 0; run < CLASSES.length(); run++) {
      int length = 1;
      int unit = 1;
      int digit;
      do {
        digit = value(LENGTHS.charAt(next++));
        length += (digit < LAST_DIGIT ? digit : digit - LAST_DIGIT) * unit;
        unit *= BASE;
      } while (digit >= LAST_DIGIT);
      int kind = value(CLASSES.charAt(run));
      if (kind > 0) {
        for (int i = 0; i < length; i++) {
          classes[from + i] = (byte) kind;
        }
      }
      from += length;
    }
    return classes;
  }

  private static int value(char c) {
    return c - (c > LEFT_OUT ? FIRST + 1 : FIRST);
  }

  /** Goes to the next word; false at the end of the text. */
  boolean next() {
    while (true) {
      start = end;
      int state = 0;
      int kind = 0;
      int at = start;
      while (true) {
        if (at >= windowEnd && !canReadOn()) {
          if (at == start) {
            return false;
          }
          break;
        }
        int c = text.codePointAt(at);
        // Half a pair at the end of the window is a character of its own.
        if (at + Character.charCount(c) > windowEnd) {
          c = text.charAt(at);
        }
        at += Character.charCount(c);
        int step = value(NEXT.charAt(CLASS_OF[c] * STATES + state));
        if (step == 0) {
          break;
        }
        state = step == 1 ? state : step - 2;
        if (ENDS.charAt(state) != '0') {
          kind = ENDS.charAt(state);
          end = at;
        }
      }
      if (kind == '2') {
        return true;
      }
    }
  }

  /** Moves the window to the word and its end on, as StandardTokenizerImpl.zzRefill does. */
  private boolean canReadOn() {
    if (start > windowStart) {
      windowStart = start;
      windowEnd += cut;
      cut = 0;
    }
    int room = WINDOW - (windowEnd - windowStart) - cut;
    int read = Math.min(room, text.length() - windowEnd);
    if (read <= 0) {
      return false;
    }
    windowEnd += read;
    if (!Character.isHighSurrogate(text.charAt(windowEnd - 1))) {
      return true;
    }
    if (read < room) {
      return false;
    }
    windowEnd--;
    cut = 1;
    return read > 1;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}
