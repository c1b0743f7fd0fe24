// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.io.Console;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.password.PasswordGenerator;
import org.poststation.directory.password.PasswordHasher;
import org.poststation.directory.password.PasswordPolicy;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.password.PasswordSettings;
import org.poststation.directory.password.PasswordText;
import org.poststation.directory.password.PasswordViolation;
import org.poststation.directory.schema.Field;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.WorkspaceSettings;

import picocli.CommandLine.Option;

/** The new password of a mailbox: read from a file, typed twice, or generated. Never an argument. */
final class NewPassword {

    private static final String FILE = "--new-password-file";

    @Option(names = FILE, paramLabel = "FILE")
    private String file;

    @Option(names = "--generate")
    private boolean generate;

    @Option(names = "--scheme", paramLabel = "SCHEME", converter = SchemeConverter.class)
    private PasswordScheme scheme;

    @Option(names = "--verify")
    private boolean verify;

    private Secret secret;

    /** Whether the options ask for a new password. */
    boolean given() {
        return file != null || generate;
    }

    /** Refuses options that contradict each other. */
    void check() throws UsageException {
        if (file != null && generate) {
            throw new UsageException(FILE + " and --generate exclude each other.", "");
        }
    }

    /** Refuses to begin when the password is missing and nobody can be asked. */
    void require(Context context) throws UsageException {
        check();
        if (!given() && context.input().terminal().isEmpty()) {
            throw new UsageException("The new password is missing.",
                    "Give a file with it, " + FILE + " FILE, or make one with --generate.");
        }
    }

    /**
     * The values with the hashed password; unchanged when the server is to hash it.
     *
     * @throws UsageException when the policy of the workspace is not fulfilled
     */
    FieldValues into(FieldValues values, Context context) throws OperationException {
        PasswordSettings settings = PasswordSettings.load(context.services().require(WorkspaceSettings.class));
        scheme = scheme == null ? settings.scheme() : scheme;
        PasswordPolicy policy = settings.policy();
        List<String> names = List.of(values.text(Field.ADDRESS), values.text(Field.GIVEN_NAME),
                values.text(Field.SURNAME));
        secret = generate ? new PasswordGenerator().generate(policy, names) : read(context);
        List<PasswordViolation> violations = policy.check(secret, names);
        if (!violations.isEmpty()) {
            throw new UsageException(violations.stream()
                    .map(violation -> PasswordText.of(violation, policy))
                    .collect(Collectors.joining(" ")), "Choose another one, or make one with --generate.");
        }
        return isHashedByServer()
                ? values
                : values.with(Field.PASSWORD, context.services().require(PasswordHasher.class).hash(scheme, secret));
    }

    /** Whether the server hashes, so that there is something to do after the plan; known after {@link #into}. */
    boolean isHashedByServer() {
        return scheme == PasswordScheme.SERVER;
    }

    /** The plan, with the server setting the password at its end when it is to hash it. */
    ChangePlan after(ChangePlan plan, String address, Dn dn) {
        return isHashedByServer() ? plan.then(ChangePlan.of(address, new SetPassword(dn, secret))) : plan;
    }

    /** Tries the new password where that is wanted, and forgets it. Blocking. */
    void verify(DirectorySession session, Dn dn) throws OperationException {
        try (Secret used = secret) {
            if (verify && !session.accepts(dn, used)) {
                throw new OperationException(
                        new Explanation("The password was written, but the server does not accept it.",
                                List.of("The server does not know the scheme " + SchemeConverter.name(scheme) + ".",
                                        "The account is locked, or may not log in to the directory."),
                                "Set it again with another --scheme, for example server.", ""));
            }
        }
    }

    /** The password to print; empty unless it was generated. Must be asked before {@link #verify}. */
    Optional<String> generated() {
        return generate ? Optional.of(new String(secret.characters())) : Optional.empty();
    }

    private Secret read(Context context) throws UsageException {
        return file != null ? context.input().secret(file, FILE) : typed(context.input().terminal().orElseThrow());
    }

    private static Secret typed(Console terminal) throws UsageException {
        char[] first = terminal.readPassword("New password: ");
        char[] second = first == null ? null : terminal.readPassword("Again: ");
        if (second == null || !Arrays.equals(first, second)) {
            throw new UsageException("The two passwords differ.", "Nothing was changed; try again.");
        }
        Arrays.fill(second, '\0');
        return Secret.of(first);
    }
}
