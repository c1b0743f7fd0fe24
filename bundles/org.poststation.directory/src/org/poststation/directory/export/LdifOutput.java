// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectoryEntry.Attribute;
import org.poststation.directory.Dn;
import org.poststation.directory.ldif.LdifStyle;
import org.poststation.directory.ldif.LdifStyle.Secrets;
import org.poststation.directory.ldif.LdifWriter;

/** Content records, those of entries above before those of entries below them. */
final class LdifOutput implements EntryOutput {

    /** What servers make up when they are asked; nobody can load it. */
    private static final Set<String> MADE_UP = Set.of("entrydn", "subschemasubentry", "hassubordinates",
            "numsubordinates", "numallsubordinates");

    private final ExportOptions options;
    private final ParentsFirst ordered;
    private final LdifWriter writer;

    LdifOutput(ExportOptions options, OutputStream out) throws IOException {
        this.options = options;
        ordered = new ParentsFirst(out);
        writer = new LdifWriter(ordered, new LdifStyle(options.passwords() ? Secrets.WRITTEN : Secrets.OMITTED, false));
        // no version line: slapadd takes it for an entry
        writer.comment(ExportOperation.SENTENCES.text(options.passwords() ? "with-passwords" : "without-passwords"));
    }

    @Override
    public List<String> attributes() {
        return options.operational() ? List.of("*", "+") : List.of("*");
    }

    @Override
    public void below(Dn top) {
        ordered.below(top);
    }

    @Override
    public boolean write(DirectoryEntry entry) throws IOException {
        ordered.next(entry.dn());
        writer.content(options.operational() ? loadable(entry) : entry);
        return true;
    }

    @Override
    public void finish() throws IOException {
        ordered.finish();
    }

    @Override
    public void close() throws IOException {
        ordered.discard();
    }

    private static DirectoryEntry loadable(DirectoryEntry entry) {
        List<Attribute> attributes = entry.attributes().stream()
                .filter(attribute -> !MADE_UP.contains(attribute.name().toLowerCase(Locale.ROOT))).toList();
        return DirectoryEntry.of(entry.dn(), attributes);
    }
}
