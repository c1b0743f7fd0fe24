// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

import org.poststation.directory.ldif.LdifItem;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.PrivateFile;

/**
 * What was not imported, beside the input: each record as it stood there, below comments that say where and why, so
 * that the file can be corrected and imported. Only its owner may read it. It replaces the one of an earlier import of
 * the same file and exists only when there is something in it.
 */
final class RejectFile implements AutoCloseable {

    private static final String ENDING = ".ldif";
    private static final String COMPRESSED = ".gz";

    private final Path file;
    private final String input;
    private FileChannel channel;

    /**
     * @param file where to
     * @param input name of the file that is imported
     * @throws OperationException when the old one can't be removed
     */
    RejectFile(Path file, String input) throws OperationException {
        this.file = file;
        this.input = input;
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** The name that goes with an input: {@code in.rejected.ldif} for {@code in.ldif}. */
    static Path beside(Path input) {
        String name = input.getFileName().toString();
        for (String ending : new String[] {COMPRESSED, ENDING}) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending) && name.length() > ending.length()) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        return input.resolveSibling(name + ".rejected" + ENDING);
    }

    /** The file; empty while nothing was rejected. */
    Optional<Path> file() {
        return channel == null ? Optional.empty() : Optional.of(file);
    }

    /**
     * Keeps a record.
     *
     * @param resultCode of the server, 0 when it was not asked
     * @throws OperationException when the file can't be written
     */
    void write(LdifItem item, int resultCode, Explanation why) throws OperationException {
        StringBuilder comments = new StringBuilder();
        comment(comments, resultCode == 0
                ? Wording.SENTENCES.text("reject.line", item.place().line(), input)
                : Wording.SENTENCES.text("reject.code", item.place().line(), input, resultCode));
        comment(comments, why.what());
        comment(comments, why.nextStep());
        comment(comments, why.serverText());
        try {
            write(comments.toString().getBytes(StandardCharsets.UTF_8));
            write(item.source());
            write("\n\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** Sees to it that what was kept is on the disk. Never fails: what could be kept was kept. */
    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try (FileChannel ended = channel) {
            ended.force(true);
        } catch (IOException failure) {
            // every record was written before the next one was sent
            return;
        }
    }

    private void write(byte[] bytes) throws IOException {
        if (channel == null) {
            PrivateFile.createIfMissing(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** What comes from a server must not become a line of its own. */
    private static void comment(StringBuilder out, String text) {
        if (!text.isBlank()) {
            out.append("# ");
            text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(out::appendCodePoint);
            out.append('\n');
        }
    }

    private OperationException unwritable(IOException failure) {
        return Wording.SENTENCES.failure("rejects", failure, file);
    }
}
