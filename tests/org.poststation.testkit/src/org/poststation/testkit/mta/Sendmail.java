// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.mta;

import java.nio.file.Path;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.testkit.sshd.SshdBuilder;

/**
 * Debian's sendmail on a node, with two queue directories and one for submissions: mail waits because nobody listens.
 * It has no daemon; the queue is run by hand. Needs root.
 */
public final class Sendmail implements AutoCloseable {

    private static final String CONFIGURATION = """
            V10
            Djmail.example.com
            DnMAILER-DAEMON
            Cwlocalhost mail.example.com
            O QueueDirectory=${queue}
            O TempFileMode=0600
            O DeliveryMode=queueonly
            O QueueLA=999
            O RefuseLA=999
            O DontProbeInterfaces=True
            O PidFile=${folder}/pid
            O Timeout.queuewarn=0
            O DontBlameSendmail=GroupWritableDirPathSafe
            Troot
            H?P?Return-Path: <$g>
            HReceived: from $s by $j id $i; $b
            H?D?Date: $a
            H?F?From: $f
            H?M?Message-Id: <$t.$i@$j>
            S3
            R<>\t$@ < @ >
            R$*<$+>$*\t$2
            S0
            R$+\t$#smtp $@ [127.0.0.1] $: $1
            Mlocal, P=/bin/true, F=lsDFMAw5:/|@qSPfhn9, A=true
            Mprog, P=/bin/false, F=lsDFMoqeu9, A=false
            Msmtp, P=[IPC], F=mDFMuX, S=1, R=1, E=\\r\\n, L=990, T=DNS/RFC822/SMTP, A=TCP $h ${port}
            S1
            """;

    private final TemporaryFolder folder = TemporaryFolder.create("sendmail-");
    private final Sshd node;

    /** Adds it to a node and starts that. */
    public Sendmail(SshdBuilder builder) {
        for (String name : new String[] {"etc", "q", "q/main", "q/slow", "client"}) {
            folder.folder(name);
        }
        write("sendmail.cf", "q/*");
        write("submit.cf", "client");
        Path programs = Unpacked.programs(folder);
        Unpacked.install(programs, "usr/libexec/sendmail/sendmail", "sendmail");
        // a name without a dot would cost a minute each time
        String host = Tool.of("hostname", "hostname").runSuccessfully().output().strip();
        Path hosts = folder.write("hosts", "127.0.0.1 localhost\n127.0.1.1 mail.example.com " + host + "\n");
        Tool.of("chmod", "coreutils").with("a+rX", folder.path().toString(), folder.resolve("etc").toString(),
                folder.resolve("etc/sendmail.cf").toString(), folder.resolve("etc/submit.cf").toString(),
                programs.toString(), hosts.toString()).runSuccessfully();
        node = builder.folder("/etc/mail", folder.resolve("etc")).folder("/usr/sbin", programs)
                .folder("/etc/hosts", hosts).start();
    }

    private void write(String name, String queue) {
        folder.write("etc/" + name, CONFIGURATION.replace("${folder}", folder.path().toString())
                .replace("${queue}", folder.resolve("") + "/" + queue).replace("${port}",
                        Integer.toString(Ports.free())));
    }

    /** Where it runs. */
    public Sshd node() {
        return node;
    }

    /** Takes a message into a queue. */
    public void send(String sender, String... recipients) {
        send("-Am", sender, recipients);
    }

    /** Takes a message into the queue of submissions. */
    public void submit(String sender, String... recipients) {
        send("-Ac", sender, recipients);
    }

    private void send(String mode, String sender, String... recipients) {
        node.inside("/usr/sbin/sendmail", mode, "-i", "-f", sender, "--").with(recipients)
                .run("Subject: hello\n\nHello!\n").requireSuccess();
    }

    /** Tries everything once. */
    public void runQueue() {
        node.inside("/usr/sbin/sendmail", "-q").runSuccessfully();
    }

    /** What mailq(1) prints, with these options. */
    public ToolResult mailq(String... options) {
        return node.inside("/usr/sbin/sendmail", "-bp").with(options).run();
    }

    @Override
    public void close() {
        node.close();
        folder.close();
    }
}
