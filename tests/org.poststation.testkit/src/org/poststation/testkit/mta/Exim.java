// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.mta;

import java.nio.file.Path;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.testkit.sshd.SshdBuilder;

/**
 * Debian's Exim on a node: mail for example.net waits because a mailbox is full, all other mail because nobody listens.
 * It has no daemon; the queue is run by hand. Needs root.
 */
public final class Exim implements AutoCloseable {

    private static final String ACCOUNT = "Debian-exim";
    private static final String CONFIGURATION = """
            primary_hostname = mail.example.com
            spool_directory = ${folder}/spool
            log_file_path = ${folder}/log/%slog
            split_spool_directory = true
            queue_only = true
            keep_environment =
            begin routers
            full:
              driver = redirect
              domains = example.net
              data = :defer: 452 4.2.2 mailbox full
              allow_defer
            away:
              driver = manualroute
              transport = away
              route_list = * 127.0.0.1
              self = send
            begin transports
            away:
              driver = smtp
              port = ${port}
              hosts_try_fastopen =
            begin retry
            * * F,2h,15m
            """;

    private final TemporaryFolder folder = TemporaryFolder.create("exim-");
    private final Sshd node;

    /** Adds it to a node and starts that. */
    public Exim(SshdBuilder builder) {
        folder.folder("etc");
        folder.folder("spool");
        folder.folder("log");
        folder.write("etc/exim4.conf", CONFIGURATION.replace("${folder}", folder.path().toString()).replace("${port}",
                Integer.toString(Ports.free())));
        Path programs = Unpacked.programs(folder);
        Unpacked.install(programs, "usr/sbin/exim4", "exim4");
        node = builder.user(ACCOUNT, "/usr/sbin/nologin", "").folder("/etc/group", groups())
                .folder("/etc/exim4", folder.resolve("etc")).folder("/usr/sbin", programs).start();
        Tool.of("chmod", "coreutils").with("-R", "a+rX", folder.path().toString()).runSuccessfully();
        node.inside("chown", "-R", ACCOUNT, folder.resolve("spool").toString(), folder.resolve("log").toString())
                .runSuccessfully();
    }

    /** The groups of the system, and its own. */
    private Path groups() {
        String system = Tool.of("cat", "coreutils").with("/etc/group").runSuccessfully().output();
        return folder.write("group", system + ACCOUNT + ":x:64099:\n");
    }

    /** Where it runs. */
    public Sshd node() {
        return node;
    }

    /** Takes a message into the queue. */
    public void send(String sender, String... recipients) {
        node.inside("/usr/sbin/exim4", "-i", "-f", sender, "--").with(recipients).run("Subject: hello\n\nHello!\n")
                .requireSuccess();
    }

    /** Tries everything once. */
    public void runQueue() {
        node.inside("/usr/sbin/exim4", "-q").runSuccessfully();
    }

    @Override
    public void close() {
        node.close();
        folder.close();
    }
}
