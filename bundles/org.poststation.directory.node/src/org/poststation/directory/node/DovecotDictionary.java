// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.node;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;

/**
 * Where the Dovecot of a node records logins: the settings {@code last_login_dict} and {@code last_login_key} of its
 * plugin.
 *
 * @param uri of the dictionary
 * @param prefix of all keys
 * @param hasOneKey whether an account has one key, and not one for each service
 */
record DovecotDictionary(String uri, String prefix, boolean hasOneKey) {

    private static final String USUAL_KEY = "last-login/%u";
    private static final Pattern KEY = Pattern.compile("([^%]*/)?%L?(?:u|\\{user})((?:/.*)?)");
    /** Seconds, or with {@code last_login_precision} milliseconds to nanoseconds: told apart by their size. */
    private static final int SECOND_DIGITS = 10;
    private static final Pattern MOMENT = Pattern.compile("\\d{10}(\\d{3}){0,3}");

    /** Asks a node. Blocking. */
    static DovecotDictionary of(NodeShell shell, Cancellation cancellation) throws OperationException {
        String node = shell.node().name();
        String uri = setting(shell, "last_login_dict", cancellation);
        if (uri.isEmpty()) {
            throw failure("not-recorded", node);
        }
        if (uri.contains("%") || uri.startsWith("file:~")) {
            throw failure("by-account", node, uri);
        }
        String key = setting(shell, "last_login_key", cancellation);
        Matcher form = KEY.matcher(key.isEmpty() ? USUAL_KEY : key);
        if (!form.matches()) {
            throw failure("other-key", node, key);
        }
        return new DovecotDictionary(uri, "shared/" + Optional.ofNullable(form.group(1)).orElse(""),
                form.group(2).isEmpty());
    }

    /** The account that a key is about, in lower case; empty when it is about none. */
    Optional<String> account(String key) {
        if (!key.startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = key.substring(prefix.length());
        int end = rest.indexOf('/');
        return Optional.of((end < 0 ? rest : rest.substring(0, end)).toLowerCase(Locale.ROOT));
    }

    /** The moment of a value; empty when it is none. */
    static Optional<Instant> moment(String value) {
        String digits = value.strip();
        return MOMENT.matcher(digits).matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(digits.substring(0, SECOND_DIGITS))))
                : Optional.empty();
    }

    private static String setting(NodeShell shell, String name, Cancellation cancellation) throws OperationException {
        CommandOutput output = shell.run(
                DovecotReader.asAllowed(shell, NodeCommand.of("/usr/bin/doveconf", "-h", "plugin/" + name)),
                cancellation);
        if (output.exitStatus() != 0) {
            throw new OperationException(NodeWording.SENTENCES.explanation("no-dovecot", output.errors().strip(),
                    shell.node().name()));
        }
        return output.output().strip();
    }

    private static OperationException failure(String key, Object... values) {
        return new OperationException(NodeWording.SENTENCES.explanation(key, "", values));
    }
}
