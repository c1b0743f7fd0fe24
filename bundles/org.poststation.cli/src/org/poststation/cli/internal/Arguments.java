// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed. In a locale without UTF-8, as cron has it, the Java launcher replaces every other
 * character by a question mark; on Linux the bytes are read again from the kernel then.
 */
final class Arguments {

    private static final Path KERNEL = Path.of("/proc/self/cmdline");

    private Arguments() {}

    static String[] ofProcess(String[] decoded) {
        Charset used = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        if (used.equals(StandardCharsets.UTF_8) || !Files.isReadable(KERNEL)) {
            return decoded;
        }
        try {
            return restore(decoded, Files.readAllBytes(KERNEL));
        } catch (IOException unreadable) {
            return decoded;
        }
    }

    /**
     * @param decoded the arguments as Java has them
     * @param kernel the whole command line, each argument ended by NUL; the program's own stand last
     */
    static String[] restore(String[] decoded, byte[] kernel) {
        List<String> all = Arrays.asList(new String(kernel, StandardCharsets.UTF_8).split("\0", -1));
        int end = all.size() - 1;
        int start = end - decoded.length;
        if (start < 0) {
            return decoded;
        }
        String[] typed = all.subList(start, end).toArray(String[]::new);
        for (int i = 0; i < typed.length; i++) {
            if (!ascii(typed[i]).equals(ascii(decoded[i]))) {
                return decoded;
            }
        }
        return typed;
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x00-\\x7f]|\\?", "");
    }
}
