// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;

/** OpenLDAP's own programs: those of ldap-utils speak to the server, those of slapd read and write the database. */
record LdapTools(String url, TemporaryFolder folder, SlapdConfiguration configuration) {
    ToolResult search(String dn, String password, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-LLL", "-o", "ldif-wrap=no"));
        all.addAll(bind(dn, password));
        all.addAll(List.of(arguments));
        return run("ldapsearch", all);
    }

    ToolResult add(Path ldif) {
        return change("ldapadd", configuration.rootDn(), configuration.rootPassword, ldif);
    }

    ToolResult modify(String dn, String password, Path ldif) {
        return change("ldapmodify", dn, password, ldif);
    }

    ToolResult slapadd(Path ldif) {
        return offline("slapadd", "-q", "-l", ldif.toString());
    }

    ToolResult slapcat() {
        return offline("slapcat", "-o", "ldif_wrap=no");
    }

    ToolResult run(String tool, List<String> arguments) {
        Tool command = Tool.of(tool, "ldap-utils").with("-H", url).with(arguments);
        return configuration.certificate == null
                ? command.run()
                : command.environment("LDAPTLS_CACERT", configuration.certificate.authority().toString()).run();
    }

    private ToolResult change(String tool, String dn, String password, Path ldif) {
        List<String> all = bind(dn, password);
        all.addAll(List.of("-f", ldif.toString()));
        return run(tool, all);
    }

    private ToolResult offline(String tool, String... arguments) {
        return Tool.of(tool, "slapd").with("-f", folder.resolve("load.conf").toString(), "-b", configuration.suffix)
                .with(arguments).run();
    }

    private List<String> bind(String dn, String password) {
        Path file = folder.write("bind.password", password);
        return new ArrayList<>(List.of("-x", "-D", dn, "-y", file.toString()));
    }
}
