// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.process.ServerProcess;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;
import org.poststation.testkit.tls.ServerCertificate;

/**
 * Debian's OpenLDAP server as a child process, with a folder, a database and loopback ports of its own. All methods
 * block. It ends with {@link #close()}, at the latest with the JVM. For use by one thread.
 */
public final class Slapd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    private final SlapdConfiguration configuration;
    private final TemporaryFolder folder = TemporaryFolder.create("slapd-");
    private final Path log = folder.resolve("slapd.log");
    private ServerProcess process;
    private int port;
    private int tlsPort;

    Slapd(SlapdConfiguration configuration) {
        this.configuration = configuration;
        configuration.write(folder);
    }

    /** Begins the description of a server with these schema files. */
    public static SlapdBuilder builder(SchemaSet schemaSet) {
        return new SlapdBuilder(schemaSet);
    }

    /** The address it listens on, 127.0.0.1. */
    public String host() {
        return Ports.LOOPBACK;
    }

    /** The port of ldap:// and StartTLS; stays the same over {@link #restart()}. */
    public int port() {
        return port;
    }

    /** The port of ldaps://; there only with a certificate. */
    public int tlsPort() {
        if (configuration.certificate == null) {
            throw new IllegalStateException("This server has no certificate.");
        }
        return tlsPort;
    }

    /** Such as ldap://127.0.0.1:40001. */
    public String url() {
        return "ldap://" + host() + ":" + port;
    }

    /** Such as ldaps://127.0.0.1:40002. */
    public String tlsUrl() {
        return "ldaps://" + host() + ":" + tlsPort();
    }

    /** The naming context. */
    public String suffix() {
        return configuration.suffix;
    }

    /** The user without any limit. */
    public String rootDn() {
        return configuration.rootDn();
    }

    /** A fresh password for every server. */
    public String rootPassword() {
        return configuration.rootPassword;
    }

    /** An ordinary user, for whom limits and access rules hold. */
    public String readerDn() {
        return configuration.readerDn();
    }

    /** A fresh password for every server. */
    public String readerPassword() {
        return configuration.readerPassword;
    }

    /** The process id of the server that runs now. */
    public long pid() {
        return process.pid();
    }

    /** Whether the process exists, also when it is paused. */
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Everything that the server printed since the first start. */
    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it in the middle (SIGKILL); {@link #restart()} brings it back. */
    public void kill() {
        process.kill();
    }

    /** Stops it properly; {@link #restart()} brings it back. */
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /** Freezes it: connections stay and are even accepted by the kernel, but nobody answers. */
    public void pause() {
        process.pause();
    }

    /** Ends {@link #pause()}. */
    public void resume() {
        process.resume();
    }

    /** Stops it when it runs and starts it again on the same ports with the same data. */
    public void restart() {
        stop();
        // a client's outgoing connection may hold the port for a moment
        Await.until(this::startsOnSamePorts, PATIENCE, "slapd starts again on port " + port);
    }

    /** Changes the certificate from the next {@link #restart()} on. */
    public void certificate(ServerCertificate certificate) {
        if (configuration.certificate == null) {
            tlsPort = Ports.free();
        }
        configuration.certificate = certificate;
        configuration.write(folder);
    }

    /**
     * Adds entries: by slapadd when it is stopped, by ldapadd as the root DN when it runs.
     *
     * @param ldif entries without changetype, parents first
     * @throws AssertionError with the tool's words when one is refused
     */
    public void load(String ldif) {
        load(folder.write("load.ldif", ldif));
    }

    /** Same as {@link #load(String)} for a file, for example of {@link org.poststation.testkit.data}. */
    public void load(Path ldif) {
        if (isRunning()) {
            tools().add(ldif).requireSuccess();
        } else {
            tools().slapadd(ldif).requireSuccess();
        }
    }

    /** Applies change records as the root DN, behind the back of the client under test. */
    public void modify(String ldif) {
        tryModify(ldif).requireSuccess();
    }

    /** Same as {@link #modify(String)}; a refusal is returned, with the LDAP result code as exit code. */
    public ToolResult tryModify(String ldif) {
        return tryModifyAs(rootDn(), rootPassword(), ldif);
    }

    /** Same as {@link #tryModify(String)} as another user. */
    public ToolResult tryModifyAs(String dn, String password, String ldif) {
        return tools().modify(dn, password, folder.write("modify.ldif", ldif));
    }

    /** The whole database as LDIF with unfolded lines and operational attributes, by slapcat; also while it runs. */
    public String dump() {
        return tools().slapcat().requireSuccess().output();
    }

    /**
     * Searches as the root DN by OpenLDAP's own tool. The result is unfolded LDIF without comments.
     *
     * @param arguments such as "-b", base, "(mail=*)", "mail"
     * @return with exit code = the LDAP result code
     */
    public ToolResult ldapsearch(String... arguments) {
        return ldapsearchAs(rootDn(), rootPassword(), arguments);
    }

    /** Same as {@link #ldapsearch(String...)} as another user. */
    public ToolResult ldapsearchAs(String dn, String password, String... arguments) {
        return tools().search(dn, password, arguments);
    }

    /** The values of an attribute as the server has them now, empty when the entry or attribute is not there. */
    public List<String> values(String dn, String attribute) {
        ToolResult result = ldapsearch("-b", dn, "-s", "base", "(objectClass=*)", attribute);
        int noSuchObject = 32;
        return result.exitCode() == noSuchObject
                ? List.of()
                : LdifValues.of(result.requireSuccess().output(), attribute);
    }

    /** How many client connections are open now. */
    public int openConnections() {
        List<String> counters = values("cn=Current,cn=Connections,cn=Monitor", "monitorCounter");
        int ourOwn = 1;
        return Integer.parseInt(counters.getFirst()) - ourOwn;
    }

    /**
     * Runs any tool of ldap-utils against this server, on its plain port, with exactly these further arguments. The
     * authority of the certificate is trusted, so that "-ZZ" works.
     */
    public ToolResult client(String tool, List<String> arguments) {
        return tools().run(tool, arguments);
    }

    /** Stops it and removes its folder. */
    @Override
    public void close() {
        try {
            stop();
        } finally {
            folder.close();
        }
    }

    void startOnFreePorts() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = Ports.free();
            tlsPort = Ports.free();
            if (startsOnSamePorts()) {
                return;
            }
        }
        throw new AssertionError("slapd found no free port:\n" + log());
    }

    private boolean startsOnSamePorts() {
        int logged = log().length();
        process = ServerProcess.start(command(), folder.path(), log);
        Await.until(() -> !process.isAlive() || LdapProbe.answers(port), PATIENCE, "slapd answers on port " + port);
        if (process.isAlive()) {
            return true;
        }
        String said = log().substring(logged);
        if (said.contains("Address already in use") || said.contains("bind(")) {
            return false;
        }
        throw new AssertionError("slapd ended with exit code " + process.exitCode() + ":\n" + said);
    }

    private List<String> command() {
        String urls = url() + "/" + (configuration.certificate == null ? "" : " " + tlsUrl() + "/");
        return Tool.of("slapd", "slapd").with("-f", folder.resolve("slapd.conf").toString(), "-h", urls, "-d",
                configuration.logLevel).command();
    }

    private LdapTools tools() {
        return new LdapTools(url(), folder, configuration);
    }
}
