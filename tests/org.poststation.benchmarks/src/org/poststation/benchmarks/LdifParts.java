// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

import org.poststation.testkit.TemporaryFolder;

/**
 * A file of accounts cut into parts of equal size that several tools can load at the same time.
 *
 * @param parents what must be there before: everything that is no account
 * @param accounts the parts
 */
record LdifParts(Path parents, List<Path> accounts) {

    private static final String ACCOUNT = "dn: mail=";

    /** Cuts a file whose records have no folded names. */
    static LdifParts of(Path file, int parts, TemporaryFolder folder) throws IOException {
        Path parents = folder.resolve("parents.ldif");
        List<Path> accounts = new ArrayList<>();
        List<BufferedWriter> writers = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            accounts.add(folder.resolve("part" + part + ".ldif"));
            writers.add(Files.newBufferedWriter(accounts.getLast()));
        }
        try (Scanner records = new Scanner(file).useDelimiter("\n\n+");
                BufferedWriter others = Files.newBufferedWriter(parents)) {
            int account = 0;
            while (records.hasNext()) {
                String entry = records.next();
                BufferedWriter to = entry.startsWith(ACCOUNT) ? writers.get(account++ % parts) : others;
                to.write(entry + "\n\n");
            }
        }
        for (BufferedWriter writer : writers) {
            writer.close();
        }
        return new LdifParts(parents, accounts);
    }
}
