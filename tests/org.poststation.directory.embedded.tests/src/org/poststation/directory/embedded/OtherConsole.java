// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A console in a process of its own: prints the port that it uses and ends when its input ends. */
final class OtherConsole {

    private OtherConsole() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedExampleDirectory directory = new EmbeddedExampleDirectory(Optional.of(Path.of(arguments[0])),
                Clock.systemDefaultZone());
        System.out.println(directory.start().profile().endpoint().port());
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        directory.stop();
    }
}
