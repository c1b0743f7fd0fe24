// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.util.stream.Collectors;

/**
 * The script of one command. Marks stand in both outputs, so that neither is mixed up with what a login shell prints.
 *
 * @param command what is run
 * @param sudo whether the profile wants sudo
 * @param marks of this call
 */
record CommandScript(NodeCommand command, boolean sudo, Marks marks) {

    /** The only section. */
    static final String SECTION = "command";
    /** Instead of an exit status: the account is not root, and sudo is not wanted. */
    static final String NOT_ROOT = "no";
    /** Instead of an exit status: sudo is wanted, and there is none. */
    static final String NO_SUDO = "no-sudo";

    String text() {
        String words = command.arguments().stream().map(Quoting::single).collect(Collectors.joining(" "));
        String call = (command.isRoot() ? "$AS_ROOT " + words : words) + (command.isMerged() ? " 2>&1" : "");
        String allowed = command.isRoot() ? "[ \"$MAY\" = yes ]" : "true";
        String commands = both(marks.begin(SECTION)) + """
                if %s; then
                %s %s
                S=$?
                else S=$MAY
                fi
                """.formatted(allowed, call, input()) + both(marks.end(SECTION, "\"$S\"")) + both(marks.done());
        return ScriptStart.around(marks, sudo, commands.stripTrailing());
    }

    /** The exit status that a script said; -1 when it said none. */
    static int exitStatus(String said) {
        return said.matches("\\d{1,3}") ? Integer.parseInt(said) : -1;
    }

    private String input() {
        if (command.input().isEmpty()) {
            return "</dev/null";
        }
        String end = "END" + marks.word().substring(2);
        String lines = command.input().endsWith("\n") ? command.input() : command.input() + '\n';
        return "<<'" + end + "'\n" + lines + end;
    }

    private static String both(String print) {
        return print + '\n' + print + " >&2\n";
    }
}
