// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.source.SourceFormat;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.ui.importing.ImportDraft.Content;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;

class ImportDraftTest {

    private static final ImportDraft USUAL = ImportDraft.of("Mail", "/tmp/in.ldif");

    @Test
    void whatIsMissingIsNotShoutedAbout() {
        assertEquals(Optional.empty(), USUAL.problem());
        assertEquals(Optional.of(""), ImportDraft.of("", "/tmp/in.ldif").problem());
        assertEquals(Optional.of(""), ImportDraft.of("Mail", "  ").problem());
        assertEquals(Optional.of(""), sync("").problem());
    }

    @Test
    void whatIsWrongIsTold() {
        assertEquals(Optional.of(Messages.import_file_invalid), ImportDraft.of("Mail", "a\0b").problem());
        assertEquals(Optional.of(Messages.import_file_invalid), ImportDraft.of("Mail", "/").problem());
        assertEquals(Optional.of(Messages.import_base_invalid), sync("no name").problem());
        assertEquals(Optional.empty(), sync("o=hosting").problem());
    }

    @Test
    void theNameOfAFileSuggestsItsFormat() {
        assertEquals(SourceFormat.LDIF, Content.guess("/srv/in.ldif.gz"));
        assertEquals(SourceFormat.LDIF, Content.guess("passwd.rejected.ldif"));
        assertEquals(SourceFormat.CSV, Content.guess("Users.CSV "));
        assertEquals(SourceFormat.PASSWD, Content.guess("/etc/passwd"));
        assertEquals(SourceFormat.PASSWD, Content.guess("/srv/passwd.old.gz"));
        assertEquals(SourceFormat.ALIASES, Content.guess("/etc/aliases"));
    }

    @Test
    void whatHasNoDomainNeedsOne() {
        assertEquals(Optional.of(""), passwd("").problem());
        assertEquals(Optional.of(Messages.import_domain_invalid), passwd("no domain").problem());
        assertEquals(Optional.empty(), passwd("example.com").problem());
    }

    @Test
    void passwordsAreHashedUnlessTheReaderSaysNo() throws OperationException {
        assertEquals(Optional.of(PasswordScheme.SSHA512), USUAL.options(PasswordScheme.SSHA512, 0).hashing());
        ImportDraft plain = new ImportDraft("Mail", Content.of("in.ldif", ""), ImportMode.ADD_ONLY, "", false, false);
        assertEquals(Optional.empty(), plain.options(PasswordScheme.SSHA512, 0).hashing());
    }

    @Test
    void aBaseCountsOnlyWhenSynchronising() throws OperationException {
        ImportOptions options = sync("o=hosting").options(PasswordScheme.SSHA512, 3);
        assertEquals("o=hosting", options.syncBase().orElseThrow().toString());
        assertEquals(3, options.deletions());
        ImportDraft other = new ImportDraft("Mail", Content.of("in.ldif", ""), ImportMode.ADD_OR_UPDATE, "o=hosting",
                true, false);
        assertFalse(other.options(PasswordScheme.SSHA512, 3).syncBase().isPresent());
    }

    @Test
    void whatWasRejectedIsLoadedWithTheSameOptionsButDeletesNothing() {
        ImportDraft again = sync("o=hosting").again("/tmp/in.rejected.ldif");
        assertEquals(ImportMode.ADD_OR_UPDATE, again.mode());
        assertEquals("", again.base());
        assertEquals(SourceFormat.LDIF, passwd("example.com").again("/etc/passwd.rejected.ldif").content().format());
    }

    private static ImportDraft passwd(String domain) {
        return new ImportDraft("Mail", Content.of("/etc/passwd", domain), ImportMode.ADD_ONLY, "", true, false);
    }

    private static ImportDraft sync(String base) {
        return new ImportDraft("Mail", Content.of("in.ldif", ""), ImportMode.SYNC, base, true, false);
    }
}
