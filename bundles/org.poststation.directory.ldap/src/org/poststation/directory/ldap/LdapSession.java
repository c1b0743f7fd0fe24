// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.poststation.directory.ChangePipeline;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.EntrySink;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.ReadOnlyException;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.ServerFacts;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;

/** A session over two pools of connections: one for single entries and edits, one for listings. */
final class LdapSession implements DirectorySession {

    private static final int INVALID_CREDENTIALS = 49;

    private final ConnectionProfile profile;
    private final Connector connector;
    private final RootDse root;
    private final Dn base;
    private final Pool<EditConnection> edits;
    private final Pool<ListingConnection> listings;
    private final List<ConnectionListener> listeners = new CopyOnWriteArrayList<>();
    private ServerSchema schema;

    private LdapSession(ConnectionProfile profile, Dn base, Connector connector, RootDse root) {
        this.profile = profile;
        this.connector = connector;
        this.root = root;
        this.base = base.isRoot() ? root.facts().namingContexts().stream().findFirst().orElse(Dn.ROOT) : base;
        this.edits = new Pool<>(connector::edits, this::reconnected);
        this.listings = new Pool<>(connector::listings, this::reconnected);
    }

    /** Connects, binds, and asks the server what it is. */
    static LdapSession open(ConnectionProfile profile, Dn base, Credentials credentials, Cancellation cancellation)
            throws OperationException {
        // the caller may overwrite its secret, and the session needs it to connect again
        Secret kept = Secret.of(credentials.password().characters());
        boolean done = false;
        try {
            Connector connector = new Connector(new Server(profile.endpoint(), profile.limits()),
                    new Credentials(credentials.dn(), kept));
            EditConnection first = connector.edits(cancellation);
            RootDse root = Connector.guarded(first, cancellation, () -> RootDse.read(first));
            LdapSession session = new LdapSession(profile, base, connector, root);
            session.edits.add(first);
            done = true;
            return session;
        } finally {
            if (!done) {
                kept.close();
            }
        }
    }

    @Override
    public ConnectionProfile profile() {
        return profile;
    }

    @Override
    public ServerFacts server() {
        return root.facts();
    }

    @Override
    public Dn base() {
        return base;
    }

    @Override
    public synchronized ServerSchema schema() throws OperationException {
        if (schema == null) {
            schema = edits.call(link -> SchemaReader.read(link, root), () -> true, new Cancellation());
        }
        return schema;
    }

    @Override
    public Optional<DirectoryEntry> find(Dn dn, List<String> attributes, Cancellation cancellation)
            throws OperationException {
        return edits.call(link -> Versions.read(link, dn, attributes), () -> true, cancellation);
    }

    @Override
    public SearchOutcome search(SearchRequest request, EntrySink sink, Cancellation cancellation)
            throws OperationException {
        Listing listing = new Listing(request, sink, connector.server());
        boolean pages = root.facts().controls().contains(ServerFacts.PAGED_RESULTS);
        return listings.call(link -> listing.run(link, pages), listing::isUntouched, cancellation);
    }

    @Override
    public void sendChange(DirectoryChange change, Optional<EntryVersion> expected) throws OperationException {
        requireWritable();
        boolean assertions = comparesVersions();
        edits.call(link -> {
            new Write(link, change, expected).run(assertions);
            return change;
        }, () -> false, new Cancellation());
    }

    @Override
    public ChangePipeline pipeline(int connections, Cancellation cancellation) throws OperationException {
        requireWritable();
        List<ListingConnection> opened = new ArrayList<>();
        boolean done = false;
        try {
            while (opened.size() < connections) {
                opened.add(connector.pipelined(cancellation));
            }
            done = true;
            return new LdapPipeline(connector.server(), opened, comparesVersions());
        } finally {
            if (!done) {
                opened.forEach(ListingConnection::close);
            }
        }
    }

    private boolean comparesVersions() {
        return root.facts().controls().contains(ServerFacts.ASSERTION);
    }

    @Override
    public boolean accepts(Dn dn, Secret password) throws OperationException {
        if (password.isEmpty()) {
            // the server would take it for an anonymous bind (RFC 4513 section 5.1.2)
            return false;
        }
        try (Link link = new Connector(connector.server(), new Credentials(dn, password)).edits(new Cancellation())) {
            return link.isOpen();
        } catch (ServerRefusedException refused) {
            if (refused.resultCode() == INVALID_CREDENTIALS) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void listen(ConnectionListener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        edits.close();
        listings.close();
        connector.credentials().password().close();
    }

    private void requireWritable() throws ReadOnlyException {
        if (profile.readOnly()) {
            throw new ReadOnlyException(profile.name());
        }
    }

    private void reconnected() {
        new ArrayList<>(listeners).forEach(ConnectionListener::reconnected);
    }
}
