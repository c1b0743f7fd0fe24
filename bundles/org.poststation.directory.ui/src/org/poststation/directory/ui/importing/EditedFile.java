// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.ReplacedFile;

/**
 * A text file that is shown and written again. What is no UTF-8 keeps its bytes.
 *
 * @param path the file
 * @param encoding how its bytes are shown as characters
 * @param text its content
 */
record EditedFile(Path path, Charset encoding, String text) {

    /** Larger ones are for other programs. */
    static final long LARGEST = 2 << 20;

    /** Reads a file. Blocking. */
    static EditedFile read(Path path) throws OperationException {
        try {
            byte[] bytes = Files.readAllBytes(path);
            Charset encoding = isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            return new EditedFile(path, encoding, new String(bytes, encoding));
        } catch (IOException failure) {
            throw new OperationException(new Explanation(NLS.bind(Messages.import_rejects_unreadable, path), List.of(),
                    Messages.import_rejects_next, failure.toString()), failure);
        }
    }

    /** The same file with another text. */
    EditedFile with(String other) {
        return new EditedFile(path, encoding, other);
    }

    /** Writes it, for its owner only: passwords may be in it. Blocking; the old content stays when that fails. */
    Path write() throws OperationException {
        return write(path, text.getBytes(encoding));
    }

    /** Writes a file whole or not at all, for its owner only. Blocking. */
    static Path write(Path path, byte[] content) throws OperationException {
        try (ReplacedFile file = ReplacedFile.begin(path, true)) {
            file.out().write(content);
            file.commit();
            return path;
        } catch (IOException failure) {
            throw new OperationException(new Explanation(NLS.bind(Messages.import_save_failed, path), List.of(),
                    Messages.import_save_next, failure.toString()), failure);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
