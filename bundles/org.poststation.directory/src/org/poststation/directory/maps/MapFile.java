// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.storage.ReplacedFile;

/** Tables as files in the format of postmap(1). All methods block on the disk. */
public final class MapFile {

    private static final Sentences SENTENCES = Sentences.of(MapFile.class, "wording");
    private static final int LONG_LINE = 1000;
    private static final String FOLD = ",\n    ";

    private MapFile() {}

    /**
     * Writes a table: a key and its value in each line, in the order of the C locale, so that the same table always
     * makes the same file. Long values are folded; a line that begins with white space continues the one before.
     */
    public static void write(PostfixMap map, Writer to) throws IOException {
        for (Map.Entry<String, List<String>> entry : map.entries().entrySet()) {
            to.write(entry.getKey());
            to.write(' ');
            writeValue(entry.getValue(), entry.getKey().length(), to);
            to.write('\n');
        }
    }

    /**
     * Writes a table into a file whole or not at all: a reader sees the old or the new one, also when the disk is full.
     * The file keeps its permissions.
     *
     * @throws OperationException when it can't be written
     */
    public static void replace(PostfixMap map, Path file) throws OperationException {
        try (ReplacedFile replaced = ReplacedFile.begin(file, false)) {
            Writer out = new BufferedWriter(new OutputStreamWriter(replaced.out(), StandardCharsets.UTF_8));
            write(map, out);
            out.flush();
            replaced.commit();
        } catch (IOException failed) {
            throw SENTENCES.failure("not-written", failed, file);
        }
    }

    /**
     * Reads a file: comments, empty lines and folding are undone. Of a key that stands there twice the first counts, as
     * with postmap(1).
     *
     * @return the value of each key; keys are in lower case
     * @throws OperationException when it can't be read or is not UTF-8
     */
    public static SortedMap<String, String> read(Path file) throws OperationException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder()))) {
            LogicalLines lines = new LogicalLines();
            in.lines().forEach(lines::add);
            return lines.entries();
        } catch (CharacterCodingException notText) {
            throw SENTENCES.failure("not-utf8", notText, file);
        } catch (UncheckedIOException failed) {
            boolean isText = !(failed.getCause() instanceof CharacterCodingException);
            throw SENTENCES.failure(isText ? "not-read" : "not-utf8", failed.getCause(), file);
        } catch (IOException failed) {
            throw SENTENCES.failure("not-read", failed, file);
        }
    }

    /**
     * Reads a file on a node in the same way.
     *
     * @param file its whole path there
     * @throws OperationException same as {@link NodeFiles#read}
     */
    public static SortedMap<String, String> read(NodeFiles files, NodeProfile node, String file,
            Cancellation cancellation) throws OperationException {
        LogicalLines lines = new LogicalLines();
        files.read(node, file, lines::add, cancellation);
        return lines.entries();
    }

    /** A line must not be folded before a number sign: what follows would be a comment. */
    private static void writeValue(List<String> values, int keyLength, Writer to) throws IOException {
        int length = keyLength + 1;
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            boolean folds = i > 0 && length + value.length() > LONG_LINE && value.charAt(0) != '#';
            if (i > 0) {
                to.write(folds ? FOLD : ", ");
            }
            to.write(value);
            length = folds ? value.length() : length + value.length();
        }
    }
}
