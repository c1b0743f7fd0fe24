// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the example directory of a workspace is served, as the serving console tells the others.
 *
 * @param port on the loopback interface
 * @param process id of the serving process
 * @param isServed false once that console has stopped; the port is then taken again if possible
 */
record ServedEndpoint(int port, long process, boolean isServed) {

    private static final Pattern FORM = Pattern
            .compile("port=(\\d{1,5})\\nprocess=(\\d{1,18})\\nserved=(true|false)\\n");

    /** An endpoint of this process. */
    static ServedEndpoint here(int port, boolean isServed) {
        return new ServedEndpoint(port, ProcessHandle.current().pid(), isServed);
    }

    /** Empty when it is none: a cut-off file counts as no endpoint. */
    static Optional<ServedEndpoint> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ServedEndpoint(Integer.parseInt(form.group(1)),
                        Long.parseLong(form.group(2)), Boolean.parseBoolean(form.group(3))))
                : Optional.empty();
    }

    /** Whether its process still runs; false means the file is a leftover. */
    boolean isAlive() {
        return isServed && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    String text() {
        return "port=" + port + "\nprocess=" + process + "\nserved=" + isServed + '\n';
    }
}
