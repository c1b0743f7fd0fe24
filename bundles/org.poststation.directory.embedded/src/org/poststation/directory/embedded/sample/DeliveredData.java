// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.unboundid.ldif.LDIFWriter;

/**
 * The content with which the example directory is delivered: 3 domains, 186 mailboxes, 467 aliases and 40 mailing lists
 * with ten entries each, some of them with the {@link PlantedFault planted faults}. The same moment of delivery gives
 * the same bytes.
 */
public final class DeliveredData {

    /** The password of every mailbox but those with a damaged or weak hash. */
    public static final String PASSWORD = "Posthorn1840";

    private final SampleTime time;

    /** The content for a moment of delivery, from which dates like "expires soon" are counted. */
    public DeliveredData(ZonedDateTime delivered) {
        time = new SampleTime(delivered);
    }

    /** The content as LDIF (RFC 2849), parents first, with operational attributes. */
    public byte[] ldif() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LDIFWriter writer = new LDIFWriter(bytes)) {
            for (SampleEntry entry : entries()) {
                writer.writeEntry(entry.finished(time));
            }
        } catch (IOException noDiskInvolved) {
            throw new UncheckedIOException(noDiskInvolved);
        }
        return bytes.toByteArray();
    }

    private List<SampleEntry> entries() {
        List<Person> people = Person.all();
        List<SampleEntry> entries = new ArrayList<>(SampleTree.entries(time));
        entries.addAll(new SampleMailboxes(time).entries(people));
        entries.addAll(new SampleAliases(time).entries(people));
        entries.addAll(new SampleLists(time, people).entries());
        Map<String, SampleEntry> byDn = new HashMap<>();
        entries.forEach(entry -> byDn.put(entry.dn(), entry));
        for (PlantedFault fault : PlantedFault.values()) {
            fault.plant(byDn.get(fault.dn()), time);
        }
        return entries;
    }
}
