// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.poststation.cli.internal.connection.ConnectionOptions;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.account.ListingOutcome.DomainRow;
import org.poststation.directory.account.MailDirectory;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** The domains of a command line, each once. */
final class DomainNames {

    private final Context context;
    private final FormatOptions format;
    private final Set<String> names = new LinkedHashSet<>();

    DomainNames(Context context, FormatOptions format) {
        this.context = context;
        this.format = format;
    }

    /** The names in ASCII, in the order of naming. */
    List<String> all() {
        return List.copyOf(names);
    }

    /**
     * Adds domains.
     *
     * @throws UsageException when one of them is none; nothing was asked then
     */
    void addAll(List<String> texts) throws UsageException {
        for (String text : texts) {
            try {
                names.add(DomainName.parse(text.strip()).ascii());
            } catch (InvalidValueException invalid) {
                throw new UsageException("\"" + text + "\" is no domain: " + invalid.getMessage(),
                        "A name has at most 253 characters, its parts one to 63.", invalid);
            }
        }
    }

    /** Adds what stands in a file, one domain a line; a # begins a comment. Blocking. */
    void addFile(String file) throws UsageException {
        List<String> lines = new ArrayList<>();
        for (String line : context.input().text(file, "--domains").lines().toList()) {
            String name = line.replaceFirst("#.*", "").strip();
            if (!name.isEmpty()) {
                lines.add(name);
            }
        }
        addAll(lines);
    }

    /** Adds the domains that a directory hosts. Blocking. */
    void addHosted(ConnectionOptions directory) throws OperationException {
        MailDirectory opened = directory.open(context, format);
        try (DirectorySession session = opened.session()) {
            addAll(opened.list(batch -> {
                // only the domains are wanted, which come at the end
            }, Progress.silent(context.interruption().cancellation())).domains().stream().map(DomainRow::name)
                    .toList());
        }
    }
}
