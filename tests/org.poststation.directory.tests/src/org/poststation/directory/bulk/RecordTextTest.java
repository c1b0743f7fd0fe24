// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.bulk.RecordText.Found;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** The record at a line of a file, for the eyes of somebody who looks for what is wrong with it. */
class RecordTextTest {

    private static final String FILE = """
            version: 1

            dn: cn=one,dc=example
            cn: one
            userPassword: postillion
            description: a
              folded line

            dn: cn=two,dc=example
            no colon here
            userPassword:: cG9zdA==
              bGlvbg==
            """;

    @TempDir
    private Path folder;

    @Test
    void aLineIsFoundInItsRecordWithoutTheSecrets() throws IOException, OperationException {
        Found one = new Found(3, "dn: cn=one,dc=example\ncn: one\nuserPassword: ******\ndescription: a\n"
                + "  folded line\n");
        assertEquals(Optional.of(one), at(3));
        assertEquals(Optional.of(one), at(6));
    }

    @Test
    void aRecordThatIsNoneIsShownAsItStands() throws IOException, OperationException {
        assertEquals(Optional.of(new Found(9, "dn: cn=two,dc=example\nno colon here\nuserPassword: ******\n")),
                at(10));
    }

    @Test
    void aboveTheFirstRecordIsNone() throws IOException, OperationException {
        assertEquals(Optional.empty(), at(1));
    }

    private Optional<Found> at(long line) throws IOException, OperationException {
        Path file = Files.writeString(folder.resolve("in.ldif"), FILE);
        return new RecordText(LdifImport.of(file), line).run(Progress.silent());
    }
}
