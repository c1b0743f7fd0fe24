// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.poststation.profile.Secret;

/** Standard input, which only one option of a command line can read, and the person at the terminal, if any. */
public final class Input {

    /** Stands for standard input where a file is expected. */
    public static final String STANDARD_INPUT = "-";

    private static final int LONGEST_SECRET = 4096;

    private final InputStream in;
    private final boolean interactive;
    private String reader;

    /**
     * @param in standard input
     * @param interactive whether the person may be asked when there is a terminal
     */
    public Input(InputStream in, boolean interactive) {
        this.in = in;
        this.interactive = interactive;
    }

    /** The input of this process. */
    public static Input ofProcess() {
        return new Input(System.in, true);
    }

    /**
     * The lines of standard input, empty ones left out. Blocking.
     *
     * @param purpose the option that reads it
     */
    public List<String> lines(String purpose) throws UsageException {
        return text(STANDARD_INPUT, purpose).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * The text of a file. Blocking.
     *
     * @param file its path, {@link #STANDARD_INPUT} for standard input
     * @param purpose the option that names the file
     */
    public String text(String file, String purpose) throws UsageException {
        try {
            if (file.equals(STANDARD_INPUT)) {
                claim(purpose);
                return decode(in.readAllBytes(), "standard input");
            }
            return decode(Files.readAllBytes(Path.of(file)), file);
        } catch (IOException | InvalidPathException unreadable) {
            throw unreadable(file, purpose, unreadable);
        }
    }

    /**
     * A secret from a file: its content without the last end of line.
     *
     * @param file its path, {@link #STANDARD_INPUT} for standard input
     * @param purpose the option that names the file
     */
    public Secret secret(String file, String purpose) throws UsageException {
        byte[] bytes = readSecret(file, purpose);
        try {
            return Secret.of(characters(bytes, file, purpose));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The terminal at which a person sits; empty in scripts. */
    public Optional<Console> terminal() {
        if (!interactive) {
            return Optional.empty();
        }
        // The other provider of the JDK hands out a console even when nobody is there.
        System.setProperty("jdk.console", "java.base");
        return Optional.ofNullable(System.console());
    }

    private byte[] readSecret(String file, String purpose) throws UsageException {
        try {
            if (file.equals(STANDARD_INPUT)) {
                claim(purpose);
                return in.readNBytes(LONGEST_SECRET + 1);
            }
            try (InputStream content = Files.newInputStream(Path.of(file))) {
                return content.readNBytes(LONGEST_SECRET + 1);
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw unreadable(file, purpose, unreadable);
        }
    }

    private static UsageException unreadable(String file, String purpose, Exception cause) {
        return new UsageException("The file \"" + file + "\" of " + purpose + " can't be read.",
                "Check that it exists and that you may read it.", cause);
    }

    private static char[] characters(byte[] bytes, String file, String purpose) throws UsageException {
        int end = bytes.length;
        if (end > 0 && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > 0 && bytes[end - 1] == '\r') {
            end--;
        }
        if (end == 0 || end > LONGEST_SECRET) {
            throw new UsageException(
                    "The file \"" + file + "\" of " + purpose + (end == 0 ? " is empty." : " is too long."),
                    "Write nothing but the password into it.");
        }
        CharBuffer decoded = decode(ByteBuffer.wrap(bytes, 0, end), file);
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(decoded.array(), '\0');
        return characters;
    }

    private static String decode(byte[] bytes, String source) throws UsageException {
        return decode(ByteBuffer.wrap(bytes), source).toString();
    }

    private static CharBuffer decode(ByteBuffer bytes, String source) throws UsageException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException notText) {
            throw new UsageException("What \"" + source + "\" holds is not UTF-8.", "Save it as UTF-8.", notText);
        }
    }

    private void claim(String purpose) throws UsageException {
        if (reader != null) {
            throw new UsageException(reader + " and " + purpose + " can't both read standard input.",
                    "Give a file to one of them.");
        }
        reader = purpose;
    }
}
