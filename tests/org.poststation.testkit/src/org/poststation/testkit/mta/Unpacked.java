// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.mta;

import java.nio.file.Files;
import java.nio.file.Path;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.Tool;

/** Programs that are not installed. */
final class Unpacked {

    private static final String SCRIPT = "releng/unpack-test-packages";

    private Unpacked() {}

    /** Where the packages are unpacked, which is done now when it was not. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(SCRIPT))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new AssertionError(SCRIPT + " is not above " + Path.of("").toAbsolutePath());
        }
        Tool.of("bash", "bash").with(folder.resolve(SCRIPT).toString()).runSuccessfully();
        return folder.resolve(".tools/unpacked");
    }

    /** A copy of /usr/sbin with the programs of the packages and without Postfix, for a node to see in its place. */
    static Path programs(TemporaryFolder folder) {
        Path programs = folder.folder("sbin");
        for (String source : new String[] {"/usr/sbin/.", root().resolve("usr/sbin") + "/."}) {
            Tool.of("cp", "coreutils").with("-a", source, programs.toString()).runSuccessfully();
        }
        for (String name : new String[] {"postqueue", "postmulti", "sendmail", "exim", "exim4"}) {
            Tool.of("rm", "coreutils").with("-f", programs.resolve(name).toString()).runSuccessfully();
        }
        return programs;
    }

    /** Puts a program into such a copy. */
    static void install(Path programs, String program, String name) {
        Tool.of("cp", "coreutils").with("-a", root().resolve(program).toString(), programs.resolve(name).toString())
                .runSuccessfully();
    }
}
