// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Reference;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.ldif.LdifStyle;
import org.poststation.directory.ldif.LdifWriter;
import org.poststation.profile.storage.PrivateFile;

/** Writes what is about to be deleted to files of the workspace that only their owner may read. */
final class Backup {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private final Path folder;

    Backup(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes every entry that a plan deletes, as records that can be loaded again, and says in comments what else
     * pointed to the account. It has reached the disk when this returns.
     *
     * @throws NotKeptException when it can't be written; nothing may be deleted then
     */
    Path write(AccountPlans.Deletion deletion, Instant now) throws NotKeptException {
        MailObject account = deletion.mailbox();
        Path file = folder.resolve(name(account, now));
        try {
            PrivateFile.createFolder(folder);
            PrivateFile.write(file, ldif(deletion));
            return file;
        } catch (IOException unwritten) {
            throw new NotKeptException(
                    LifecycleWording.SENTENCES.failure("backup", unwritten, account.address(), file));
        }
    }

    /** Other characters than those of usual addresses do not come into the name; the number tells addresses apart. */
    private static String name(MailObject account, Instant now) {
        return account.address().replaceAll("[^A-Za-z0-9@._-]", "_") + '-' + STAMP.format(now) + '-'
                + Integer.toHexString(account.dn().toString().hashCode()) + ".ldif";
    }

    private static byte[] ldif(AccountPlans.Deletion deletion) throws IOException {
        Set<Dn> deleted = new HashSet<>();
        deletion.plan().changes().stream().filter(planned -> planned.change() instanceof DeleteEntry)
                .forEach(planned -> deleted.add(planned.change().dn()));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (LdifWriter writer = new LdifWriter(text, LdifStyle.COMPLETE)) {
            writer.version();
            for (DirectoryEntry entry : deletion.mailbox().entries()) {
                writer.content(entry);
            }
            for (Reference reference : deletion.references()) {
                writer.comment(reference.field() + " of " + reference.from().dn());
                for (DirectoryEntry entry : reference.from().entries()) {
                    if (deleted.remove(entry.dn())) {
                        writer.content(entry);
                    }
                }
            }
        }
        return text.toByteArray();
    }
}
