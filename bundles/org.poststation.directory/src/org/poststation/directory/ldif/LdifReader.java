// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.ldif.RecordFrame.Position;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/**
 * Reads LDIF (RFC 2849) record by record: content and change records, with or without version line, byte order mark and
 * blank line between two records, with line ends of any system, packed by gzip or not. Bytes stay what they are, UTF-8
 * or not. Memory is bounded by the largest record. A record that is no LDIF is delivered as {@link MalformedLdif}; the
 * reader goes on with the next. Calls block for the input. Not thread-safe, except for {@link #bytesRead}.
 */
public final class LdifReader implements AutoCloseable {

    private final String name;
    private final UnpackedInput source;
    private final RecordFramer framer;
    private final RecordParser parser;
    private final LdifOptions options;

    private LdifReader(String name, UnpackedInput source, LdifOptions options) {
        this.name = name;
        this.source = source;
        this.options = options;
        framer = new RecordFramer(new ByteWindow(source.content(), options.largestRecord()), options.largestRecord());
        parser = new RecordParser(options);
    }

    /**
     * Reads a file.
     *
     * @throws OperationException when it can't be read
     */
    public static LdifReader open(Path file, LdifOptions options) throws OperationException {
        InputStream in;
        try {
            in = Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw unreadable(file.toString(), unreadable);
        }
        return of(file.toString(), in, options);
    }

    /**
     * Reads a stream.
     *
     * @param name of the input, for messages
     * @param in closed with the reader, and when this fails
     * @throws OperationException when it can't be read
     */
    public static LdifReader of(String name, InputStream in, LdifOptions options) throws OperationException {
        try {
            return new LdifReader(name, new UnpackedInput(in), options);
        } catch (IOException unreadable) {
            OperationException failure = unreadable(name, unreadable);
            try {
                in.close();
            } catch (IOException closing) {
                failure.addSuppressed(closing);
            }
            throw failure;
        }
    }

    /**
     * The next record; empty at the end of the input.
     *
     * @throws OperationException when the input can't be read any further, for example because a packed file was cut
     *             off; what was delivered before is good
     */
    public Optional<LdifItem> next() throws OperationException {
        try {
            while (framer.next()) {
                Optional<LdifItem> item = item(framer.frame());
                if (item.isPresent()) {
                    return item;
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw LdifSyntaxException.SENTENCES.failure("read", unreadable, name, framer.line());
        }
    }

    /** How many bytes were taken from the input so far, packed ones of a packed input; any thread may ask. */
    public long bytesRead() {
        return source.bytesRead();
    }

    /**
     * Closes the input.
     *
     * @throws OperationException when that fails
     */
    @Override
    public void close() throws OperationException {
        try {
            source.close();
        } catch (IOException failure) {
            throw unreadable(name, failure);
        }
    }

    private Optional<LdifItem> item(RecordFrame frame) {
        try {
            if (framer.tooLargeAt() > 0) {
                return Optional.of(tooLarge(frame));
            }
            return parser.isVersion(frame) ? Optional.empty() : Optional.of(parser.parse(frame, remarks()));
        } catch (FaultyLine fault) {
            Position position = frame.position(fault.line(), fault.at());
            return Optional.of(new MalformedLdif(frame.place(), frame.source(), parser.dn(), position.line(),
                    position.column(), fault.problem()));
        }
    }

    private MalformedLdif tooLarge(RecordFrame frame) {
        return new MalformedLdif(frame.place(), frame.source(), parser.dn(frame), framer.tooLargeAt(), 1,
                new LdifSyntaxException(LdifFault.TOO_LARGE, null, options.largestRecord()));
    }

    private List<Explanation> remarks() {
        if (!framer.isJoined() && !framer.isCut()) {
            return List.of();
        }
        List<Explanation> remarks = new ArrayList<>();
        if (framer.isJoined()) {
            remarks.add(LdifSyntaxException.SENTENCES.explanation("joined", ""));
        }
        if (framer.isCut()) {
            remarks.add(LdifSyntaxException.SENTENCES.explanation("cut", ""));
        }
        return remarks;
    }

    private static OperationException unreadable(String name, IOException cause) {
        return LdifSyntaxException.SENTENCES.failure("open", cause, name);
    }
}
