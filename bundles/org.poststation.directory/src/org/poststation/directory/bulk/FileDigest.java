// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

import org.poststation.operation.OperationException;

/**
 * By what a file, and how it is understood, is known again: its size and two checksums of 32 bits, those of Ethernet
 * (IEEE 802.3) and of iSCSI (RFC 3720). Processors calculate them; a cryptographic digest would take longer than
 * reading the records, and nobody gains by a file that is taken for another one of the same person.
 */
public final class FileDigest {

    private static final int CHUNK = 1 << 16;

    private FileDigest() {}

    /**
     * Size and checksums in hexadecimal. Blocking; reads the whole file.
     *
     * @param understood how the file is understood: options that make other records of it
     * @throws OperationException when it can't be read
     */
    public static String of(Path file, String understood) throws OperationException {
        List<Checksum> sums = List.of(new CRC32(), new CRC32C());
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[CHUNK];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (Checksum sum : sums) {
                    sum.update(buffer, 0, length);
                }
                size += length;
            }
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("unreadable", failure, file);
        }
        StringBuilder text = new StringBuilder(Long.toHexString(size));
        for (Checksum sum : sums) {
            sum.update(understood.getBytes(StandardCharsets.UTF_8));
            text.append('-').append(Long.toHexString(sum.getValue()));
        }
        return text.toString();
    }
}
