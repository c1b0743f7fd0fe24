// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.TemporaryFolder;

/**
 * The schema files that one mail product's directory has. Each set fits a server of its own; two sets do not mix, as
 * they define the same names under different numbers.
 */
public enum SchemaSet {
    /** Phamm 1.5 with its vacation schema and the indexes it recommends; lists are aliases with several targets. */
    PHAMM("phamm", List.of("misc"), List.of("phamm", "phamm-vacation"), "cn,mail,givenName eq,subinitial",
            "sn,displayName pres,eq,sub", "vd,delete,accountActive,forwardActive,smtpAuth eq,pres"),
    /** qmail-ldap; lists are {@code qmailGroup}. */
    QMAIL("qmail", List.of(), List.of("qmail"), "cn,sn,uid,mail,mailAlternateAddress eq,sub", "accountStatus eq"),
    /** Courier authldap. */
    COURIER("courier", List.of(), List.of("courier"), "cn,sn,uid,mail,maildrop eq,sub"),
    /** Postfix book; membership of a list stands on the member. */
    POSTFIX_BOOK("postfix-book", List.of("misc"), List.of("postfix-book"), "cn,sn,uid,mail,mailAlias eq,sub",
            "mailEnabled,mailGroupMember eq"),
    /** iRedMail; membership of a list stands on the member. */
    IREDMAIL("iredmail", List.of(), List.of("iredmail"), "cn,sn,uid,mail,shadowAddress eq,sub",
            "domainName,accountStatus,memberOfGroup,enabledService eq"),
    /** inetOrgPerson with the old mail classes of misc.schema and nothing of a mail product. */
    PLAIN("plain", List.of("misc"), List.of(), "cn,sn,uid,mail eq,sub");

    private static final Path DEBIAN = Path.of("/etc/ldap/schema");
    private static final List<String> COMMON = List.of("core", "cosine", "inetorgperson", "nis");

    private final String sample;
    private final List<String> debianFiles;
    private final List<String> ownFiles;
    private final List<String> indexes;

    SchemaSet(String sample, List<String> debianFiles, List<String> ownFiles, String... indexes) {
        this.sample = sample;
        this.debianFiles = debianFiles;
        this.ownFiles = ownFiles;
        this.indexes = List.of(indexes);
    }

    /**
     * One domain, mailbox, alias and list as is customary for the product, as LDIF. The mailbox is
     * {@code zoe.held@example.com} with the password {@code sample}, the alias {@code info@example.com}, the list
     * {@code team@example.com}.
     *
     * @param suffix the entry below which they stand; it must exist
     */
    public String sampleLdif(String suffix) {
        return resource("sample/" + sample + ".ldif").replace("${suffix}", suffix);
    }

    /** The schema files in the order of loading; our own are copied into the folder. */
    List<Path> files(TemporaryFolder folder) {
        List<Path> files = new ArrayList<>();
        COMMON.forEach(name -> files.add(debianFile(name)));
        debianFiles.forEach(name -> files.add(debianFile(name)));
        ownFiles.forEach(name -> files.add(folder.write(name + ".schema", resource("schema/" + name + ".schema"))));
        return files;
    }

    List<String> indexes() {
        return indexes;
    }

    private static Path debianFile(String name) {
        Path file = DEBIAN.resolve(name + ".schema");
        if (!Files.isReadable(file)) {
            throw new AssertionError(file + " is missing. Install the Debian package slapd.");
        }
        return file;
    }

    private static String resource(String name) {
        try (InputStream stream = SchemaSet.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError("Not in the testkit: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
