// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.NotConnectedException;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.CertificateRejectedException;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.account.MailDirectories;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.Lifecycles;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.TransportSecurity;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which directory a command works on: a stored profile, a server, or the example directory. */
public final class ConnectionOptions {

    /** Name of the option for the file with the bind password. */
    static final String PASSWORD_FILE = "--password-file";

    @Option(names = "--profile", paramLabel = "NAME")
    private String profileName;

    @Option(names = "--example")
    private boolean example;

    @Option(names = PASSWORD_FILE, paramLabel = "FILE")
    private String passwordFile;

    @Mixin
    private ServerOptions server = new ServerOptions();

    /** A profile and the password that goes with it. */
    record Access(ConnectionProfile profile, Secret password) {}

    /** Whether a directory is named, where none has to be. */
    public boolean isGiven() {
        return profileName != null || server.given() || example;
    }

    /**
     * Opens the directory; the caller closes its session. Blocking.
     *
     * @throws OperationException {@link UsageException} when the options name none or several,
     *             {@link NotConnectedException} when it can't be reached
     */
    public MailDirectory open(Context context, FormatOptions format) throws OperationException {
        Access access = access(context, format);
        try (Secret password = access.password()) {
            return context.services().require(MailDirectories.class).open(access.profile(), password,
                    context.interruption().cancellation());
        } catch (ConnectionFailedException | CertificateRejectedException | ServerRefusedException failure) {
            throw new NotConnectedException(failure);
        }
    }

    /**
     * The journal of the directory that the options name. Needs no password and does not connect.
     *
     * @throws OperationException {@link UsageException} when the options name none or several
     */
    public Journal journal(Context context) throws OperationException {
        checkOneIsNamed();
        Journals journals = context.services().require(Journals.class);
        return example ? journals.ofProfile(ExampleDirectory.PROFILE_NAME) : journals.of(named(context));
    }

    /**
     * What the workspace keeps about dead accounts of the directory that the options name. Needs no password and does
     * not connect.
     *
     * @throws OperationException {@link UsageException} when the options name none or several
     */
    public LifecycleFolder lifecycle(Context context) throws OperationException {
        checkOneIsNamed();
        Lifecycles lifecycles = context.services().require(Lifecycles.class);
        return example ? lifecycles.ofExample() : lifecycles.of(named(context));
    }

    private ConnectionProfile named(Context context) throws OperationException {
        return server.given() ? server.profile("command line", false) : stored(context);
    }

    /** The profile and its password, without connecting. */
    Access access(Context context, FormatOptions format) throws OperationException {
        checkOneIsNamed();
        if (example) {
            ExampleDirectory.Access started = context.services().require(ExampleDirectory.class).start();
            return new Access(started.profile(), Secret.of(started.password().characters()));
        }
        ConnectionProfile profile = named(context);
        Access access = new Access(profile, password(profile, context));
        if (profile.endpoint().security() == TransportSecurity.PLAIN && !profile.bindDn().isEmpty()) {
            Failures.of(context, format).warn(profile.endpoint().url(), "not-encrypted",
                    "The password travels readable; use --starttls or ldaps://.");
        }
        return access;
    }

    private void checkOneIsNamed() throws UsageException {
        List<Boolean> named = List.of(profileName != null, server.given(), example);
        long count = named.stream().filter(Boolean::booleanValue).count();
        if (count != 1) {
            throw new UsageException(count == 0 ? "No directory is named." : "More than one directory is named.",
                    "Give one of --profile NAME, --ldap URL or --example.");
        }
        if (!server.given() && server.anyOther()) {
            throw new UsageException("An option that describes a server is given without a server.",
                    "Give --ldap URL with it, or leave it out: a profile has its own.");
        }
    }

    private ConnectionProfile stored(Context context) throws UsageException {
        ProfileStore profiles = context.services().require(ProfileStore.class);
        Optional<ConnectionProfile> found = profiles.find(profileName);
        if (found.isEmpty()) {
            List<String> names = profiles.all().stream().map(ConnectionProfile::name).toList();
            throw new UsageException("There is no connection profile \"" + profileName + "\".",
                    names.isEmpty()
                            ? "Make one with \"profile add\"."
                            : "Known profiles: " + String.join(", ", names) + ".");
        }
        return found.get();
    }

    private Secret password(ConnectionProfile profile, Context context) throws OperationException {
        if (profile.bindDn().isEmpty()) {
            return Secret.of(new char[0]);
        }
        if (passwordFile != null) {
            return context.input().secret(passwordFile, PASSWORD_FILE);
        }
        Optional<Secret> kept = profileName == null
                ? Optional.empty()
                : context.services().require(SecretStore.class).find(profile.secretKey());
        return kept.isPresent() ? kept.get() : asked(profile, context);
    }

    private static Secret asked(ConnectionProfile profile, Context context) throws UsageException {
        char[] typed = context.input().terminal()
                .map(console -> console.readPassword("Password of %s: ", profile.bindDn())).orElse(null);
        if (typed == null || typed.length == 0) {
            throw new UsageException("The password of " + profile.bindDn() + " is missing.",
                    "Give a file with it: --password-file FILE, or - for standard input.");
        }
        Secret password = Secret.of(typed.clone());
        Arrays.fill(typed, '\0');
        return password;
    }
}
