// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.rrd4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.cluster.history.HistoryPoint;
import org.poststation.cluster.history.HistoryText;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.WorkspaceFolder;

/** The history of each node in a file of the workspace, of which the size never changes. */
@Component
public final class Rrd4jNodeHistory implements NodeHistory {

    private static final String FOLDER = "history";

    private final WorkspaceFolder workspace;

    /** Called by the service framework. */
    @Activate
    public Rrd4jNodeHistory(@Reference WorkspaceFolder workspace) {
        this.workspace = workspace;
    }

    @Override
    public synchronized void record(String node, Instant at, Map<Measure, Double> values) throws OperationException {
        HistoryFile file = new HistoryFile(path(node));
        try {
            file.write(at, values);
        } catch (IOException failure) {
            throw HistoryText.notWritten(node, failure);
        }
    }

    @Override
    public synchronized List<HistoryPoint> read(String node, Measure measure, Instant from, Instant until)
            throws OperationException {
        HistoryFile file = new HistoryFile(path(node));
        try {
            return file.read(measure, from, until);
        } catch (IOException failure) {
            throw HistoryText.notRead(node, file.path().toString(), failure);
        }
    }

    @Override
    public synchronized void forget(String node) throws OperationException {
        try {
            Files.deleteIfExists(path(node));
        } catch (IOException failure) {
            throw HistoryText.notWritten(node, failure);
        }
    }

    /** A name of a node may hold characters that a name of a file may not. */
    private Path path(String node) throws OperationException {
        Path folder = workspace.path().orElseThrow(HistoryText::noWorkspace).resolve(FOLDER);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(node.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest) + ".rrd");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
