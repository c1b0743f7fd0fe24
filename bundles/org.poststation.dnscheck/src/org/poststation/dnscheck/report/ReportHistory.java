// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;
import org.poststation.profile.storage.WorkspaceFolder;

/**
 * The reports that were made in this workspace, by whatever console: of each domain the newest thirty, in
 * {@code dns-reports/<domain>}. Thread-safe; blocking on the disk.
 */
@Component(service = ReportHistory.class)
public final class ReportHistory {

    private static final int MOST_OF_DOMAIN = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String BEGIN = "@";
    private static final String RECORD = "r";
    private static final String FINDING = "f";

    private final WorkspaceFolder workspace;

    /** Called by the service framework. */
    @Activate
    public ReportHistory(@Reference WorkspaceFolder workspace) {
        this.workspace = workspace;
    }

    /**
     * The newest report of a domain that is not younger than a moment; empty when there is none.
     *
     * @throws OperationException when it can't be read
     */
    public Optional<KeptReport> last(String domain, Instant moment) throws OperationException {
        try {
            return all(folder().resolve(domain)).stream().filter(kept -> !kept.at().isAfter(moment))
                    .reduce((older, newer) -> newer);
        } catch (IOException unread) {
            throw failure(unread);
        }
    }

    /**
     * Keeps a report; of more than thirty the oldest go. It is whole on disk when this returns.
     *
     * @throws OperationException when it can't be kept; the older ones are untouched then
     */
    public synchronized void keep(DomainReport report) throws OperationException {
        try {
            Path folder = folder();
            PrivateFile.createFolder(folder);
            // no domain has this name
            try (ProcessLock lock = ProcessLock.take(folder.resolve(".lock"), PATIENCE)
                    .orElseThrow(() -> new IOException("Another console holds " + folder + '.'))) {
                Path file = folder.resolve(report.domain());
                List<KeptReport> kept = new ArrayList<>(all(file));
                kept.add(KeptReport.of(report));
                List<KeptReport> newest = kept.subList(Math.max(0, kept.size() - MOST_OF_DOMAIN), kept.size());
                StringBuilder text = new StringBuilder();
                newest.forEach(one -> write(one, text));
                PrivateFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unwritten) {
            throw failure(unwritten);
        }
    }

    private static void write(KeptReport kept, StringBuilder text) {
        text.append(BEGIN).append(kept.at()).append('\n');
        kept.items().forEach(item -> text.append(item.isRecord() ? RECORD : FINDING).append('\t')
                .append(item.topic().word()).append('\t').append(item.text()).append('\n'));
    }

    /** What does not belong into the file is left out. */
    private static List<KeptReport> all(Path file) throws IOException {
        List<KeptReport> kept = new ArrayList<>();
        if (!Files.exists(file)) {
            return kept;
        }
        Set<KeptReport.Item> items = new LinkedHashSet<>();
        Optional<Instant> at = Optional.empty();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith(BEGIN)) {
                at.ifPresent(begun -> kept.add(new KeptReport(begun, items)));
                items.clear();
                at = instant(line.substring(1));
            } else {
                item(line).ifPresent(items::add);
            }
        }
        at.ifPresent(begun -> kept.add(new KeptReport(begun, items)));
        return kept;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<KeptReport.Item> item(String line) {
        String[] parts = line.split("\t", 3);
        return parts.length < 3
                ? Optional.empty()
                : Arrays.stream(Topic.values()).filter(topic -> topic.word().equals(parts[1])).findFirst()
                        .map(topic -> new KeptReport.Item(topic, parts[0].equals(RECORD), parts[2]));
    }

    private Path folder() throws IOException {
        return workspace.path().orElseThrow(() -> new IOException("There is no workspace.")).resolve("dns-reports");
    }

    private static OperationException failure(IOException cause) {
        return Sentences.of(ReportText.class, "wording").failure("history", cause);
    }
}
