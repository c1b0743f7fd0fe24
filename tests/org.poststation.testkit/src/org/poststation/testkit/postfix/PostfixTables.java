// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.postfix;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;
import org.poststation.testkit.slapd.Slapd;

/** The look-up tables of the installed Postfix, without any of its services running. Ends with {@link #close()}. */
public final class PostfixTables implements AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.create("postfix");

    /** Tables with a configuration of their own. */
    public PostfixTables() {
        folder.write("main.cf", "compatibility_level = 3.6\n");
    }

    /** Makes the database of a file, as an administrator does after each change. Delivers the warnings. */
    public String compile(Path file) {
        return postmap().with("hash:" + file).runSuccessfully().errors();
    }

    /** The answers of the database that was made of a file; keys without an answer are absent. */
    public Map<String, String> queryFile(Path file, Collection<String> keys) {
        return query("hash:" + file, keys);
    }

    /**
     * The answers of a directory by an ldap_table(5).
     *
     * @param search lines that say what to look for: search_base, scope, query_filter, result_attribute
     */
    public Map<String, String> queryDirectory(Slapd slapd, String search, Collection<String> keys) {
        Path table = folder.write("ldap.cf", "server_host = " + slapd.url() + "\nversion = 3\nbind = yes\nbind_dn = "
                + slapd.rootDn() + "\nbind_pw = " + slapd.rootPassword() + '\n' + search);
        return query("ldap:" + table, keys);
    }

    private Map<String, String> query(String table, Collection<String> keys) {
        ToolResult result = postmap().with("-q", "-", table).run(String.join("\n", keys) + "\n");
        if (!result.errors().isEmpty()) {
            throw new AssertionError(result.errors());
        }
        Map<String, String> answers = new TreeMap<>();
        result.output().lines().forEach(line -> answers.put(line.substring(0, line.indexOf('\t')),
                line.substring(line.indexOf('\t') + 1)));
        return answers;
    }

    private Tool postmap() {
        return Tool.of("postmap", "postfix").with("-c", folder.path().toString());
    }

    @Override
    public void close() {
        folder.close();
    }
}
