// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

/**
 * The script of a probe. Each section runs in a shell of its own under timeout(1), cut by head(1) one byte after its
 * limit, which tells a cut section from one that just fits.
 *
 * @param probe what is asked
 * @param sudo whether the profile wants sudo
 * @param marks of this call
 */
record ProbeScript(Probe probe, boolean sudo, Marks marks) {

    /** The oldest timeout(1) knows no -k; where there is none, the deadline of the probe must do. */
    private static final String TIMEOUT = """
            T=
            if timeout -k 1 5 true 2>/dev/null; then T='timeout -k 2'
            elif timeout 5 true 2>/dev/null; then T=timeout
            fi
            section() {
            %s
            S=$( {
            { $T ${T:+"$2"} /bin/sh -c "$4" </dev/null 2>&1 3>&- 4>&-; echo $? >&3; } | head -c "$3" >&4
            } 3>&1 )
            %s
            }
            exec 4>&1
            """;

    String text() {
        StringBuilder commands = new StringBuilder(
                TIMEOUT.formatted(marks.begin("\"$1\""), marks.end("\"$1\"", "\"${S:-unknown}\"")));
        for (ProbeSection section : probe.sections()) {
            commands.append("section ").append(section.name()).append(' ').append(section.limit().toSeconds())
                    .append(' ').append(section.limitBytes() + 1L).append(" '")
                    .append(section.script().replace("'", "'\\''")).append("'\n");
        }
        return ScriptStart.around(marks, sudo, commands.append(marks.done()).toString());
    }
}
