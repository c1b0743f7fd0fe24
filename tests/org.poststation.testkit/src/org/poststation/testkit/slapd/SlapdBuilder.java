// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.tls.ServerCertificate;

/**
 * How a {@link Slapd} is to be. Without any call: suffix {@code dc=example,dc=org} with its entry, no TLS, no size
 * limit of its own (slapd's default is 500 entries for everyone but the root DN), everybody reads everything but
 * passwords, log level "stats".
 */
public final class SlapdBuilder {
    private final SlapdConfiguration configuration;
    private final List<String> ldif = new ArrayList<>();
    private final List<Path> ldifFiles = new ArrayList<>();

    SlapdBuilder(SchemaSet schemaSet) {
        configuration = new SlapdConfiguration(schemaSet);
    }

    /** The naming context, starting with dc, o or ou. */
    public SlapdBuilder suffix(String dn) {
        configuration.suffix = dn;
        return this;
    }

    /** Leaves the database empty: not even the suffix entry and the ordinary user exist. */
    public SlapdBuilder withoutBaseEntries() {
        configuration.baseEntries = false;
        return this;
    }

    /** Offers StartTLS on the plain port and LDAPS on a second one with this certificate. */
    public SlapdBuilder certificate(ServerCertificate certificate) {
        configuration.certificate = certificate;
        return this;
    }

    /** The {@code sizelimit} of slapd.conf(5): "500", "unlimited" or "size.soft=100 size.hard=1000". */
    public SlapdBuilder sizeLimit(String limit) {
        return databaseLine("sizelimit " + limit);
    }

    /** The {@code timelimit} of slapd.conf(5) in seconds. */
    public SlapdBuilder timeLimit(String limit) {
        return databaseLine("timelimit " + limit);
    }

    /** A {@code limits} line of slapd.conf(5) without its first word: "users size.pr=100 size.prtotal=unlimited". */
    public SlapdBuilder limits(String who) {
        return databaseLine("limits " + who);
    }

    /**
     * An {@code access} line of slapd.access(5) without its first word: "to * by users read by * none". The first call
     * replaces the default rules. The root DN may always do everything.
     */
    public SlapdBuilder access(String rule) {
        configuration.access.add(rule);
        return this;
    }

    /** The indexes of the database that Debian's package makes, instead of those that the product recommends. */
    public SlapdBuilder debianIndexes() {
        configuration.indexes.clear();
        configuration.indexes.addAll(List.of("objectClass eq", "cn,uid eq", "uidNumber,gidNumber eq",
                "member,memberUid eq"));
        return this;
    }

    /** Does not wait for the disk after a change ({@code dbnosync}); for big data. */
    public SlapdBuilder noSync() {
        return databaseLine("dbnosync");
    }

    /** Refuses every change with result 53, also from the root DN. Data given to the builder is still loaded. */
    public SlapdBuilder readOnly() {
        configuration.readOnly = true;
        return this;
    }

    /** Loads a module of {@code /usr/lib/ldap}, such as "sssvlv". */
    public SlapdBuilder module(String name) {
        configuration.modules.add(name);
        return this;
    }

    /** Knows {SHA256}, {SSHA512} and so on (pw-sha2) and {ARGON2}; without this only slapd's own and {CRYPT}. */
    public SlapdBuilder passwordModules() {
        return module("pw-sha2").module("argon2");
    }

    /**
     * Enforces a password policy, see slapo-ppolicy(5).
     *
     * @param attributes lines of the policy entry: "pwdMinLength: 8", "pwdCheckQuality: 2"
     */
    public SlapdBuilder passwordPolicy(String... attributes) {
        configuration.passwordPolicy.addAll(List.of(attributes));
        return module("ppolicy");
    }

    /**
     * Ends every operation on the entry {@code cn=<code>,ou=codes,<suffix>} with that result code and the text "as
     * asked for", see slapo-retcode(5): for codes that are hard to provoke, such as 51 (busy) or 52 (unavailable).
     */
    public SlapdBuilder resultCodes(Integer... codes) {
        configuration.resultCodes.addAll(List.of(codes));
        return module("retcode");
    }

    /** Any line before the database, see slapd.conf(5): "idletimeout 1", "disallow bind_anon". */
    public SlapdBuilder globalLine(String line) {
        configuration.globalLines.add(line);
        return this;
    }

    /** Any line in the database, see slapd.conf(5) and slapd-mdb(5): "index maildrop eq". */
    public SlapdBuilder databaseLine(String line) {
        configuration.databaseLines.add(line);
        return this;
    }

    /** What goes to {@link Slapd#log()}, see loglevel in slapd.conf(5): "none" for big data, "stats", "-1" for all. */
    public SlapdBuilder logLevel(String level) {
        configuration.logLevel = level;
        return this;
    }

    /** Loads these entries before the start. Parents come first; the suffix entry exists. */
    public SlapdBuilder ldif(String entries) {
        ldif.add(entries);
        return this;
    }

    /** Loads a file before the start, after all texts. */
    public SlapdBuilder ldif(Path file) {
        ldifFiles.add(file);
        return this;
    }

    /** Loads the sample domain, mailbox, alias and list of the schema set before the start. */
    public SlapdBuilder sample() {
        return ldif(configuration.schemaSet.sampleLdif(configuration.suffix));
    }

    /**
     * Starts the server; blocks until it answers.
     *
     * @throws AssertionError when it is not installed, the data cannot be loaded or it does not start
     */
    public Slapd start() {
        Slapd slapd = new Slapd(configuration);
        boolean started = false;
        try {
            if (configuration.baseEntries) {
                slapd.load(configuration.baseLdif());
            }
            ldif.forEach(slapd::load);
            ldifFiles.forEach(slapd::load);
            slapd.startOnFreePorts();
            started = true;
            return slapd;
        } finally {
            if (!started) {
                slapd.close();
            }
        }
    }
}
