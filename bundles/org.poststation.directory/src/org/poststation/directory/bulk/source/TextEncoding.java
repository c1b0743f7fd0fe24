// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.poststation.directory.ldif.UnpackedInput;

/** How the text of a file is encoded: by its byte order mark, else UTF-8 when all of it is, else Windows-1252. */
final class TextEncoding {

    /** What old files are written in when they are not UTF-8; it has all printable characters of Latin-1. */
    private static final Charset OLD = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        try (UnpackedInput input = UnpackedInput.open(file)) {
            byte[] head = input.content().readNBytes(2);
            if (head.length == 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
                return StandardCharsets.UTF_16LE;
            }
            if (head.length == 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : OLD;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        try (UnpackedInput input = UnpackedInput.open(file)) {
            InputStream in = input.content();
            boolean ended = false;
            while (!ended) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), ended);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
