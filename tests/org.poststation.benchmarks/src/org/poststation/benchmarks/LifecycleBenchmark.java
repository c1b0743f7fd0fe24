// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.Condition;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.Lifecycles;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.directory.lifecycle.ReviewOperation;
import org.poststation.directory.lifecycle.ReviewOptions;
import org.poststation.directory.lifecycle.RunOperation;
import org.poststation.directory.lifecycle.RunOptions;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Progress;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.profile.MemoryNodeStore;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;

/**
 * Plans and runs the lifecycle of a large directory in which many accounts have expired: they are switched off by one
 * run and deleted by the next. Nobody is told, since messages go at the rate that the mail server allows.
 */
public final class LifecycleBenchmark {

    private static final double NANOS = 1e9;
    private static final int WHOLE = 100;

    private LifecycleBenchmark() {}

    /**
     * @param arguments numbers of mailboxes and of those that are due; 70000 and 5000 when there are none
     */
    public static void main(String[] arguments) throws Exception {
        int mailboxes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 70_000;
        int due = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        MailDirectoryData data = MailDirectoryData.of(mailboxes, mailboxes / WHOLE, 20);
        try (ServedDirectory served = new ServedDirectory(data, false);
                TemporaryFolder workspace = TemporaryFolder.create("benchmark-lifecycle")) {
            expire(served, due);
            LifecycleFolder folder = new Lifecycles(() -> Optional.of(workspace.path()), new MemoryProfileStore(),
                    new MemoryNodeStore(), (node, cancellation) -> {
                        throw new IllegalStateException(node.name());
                    }).of(served.directory().session().profile());
            folder.save(new LifecycleSettings(List.of(new LifecycleRule(LifecycleRule.EVERY_DOMAIN,
                    new Condition.Expired(), true, Optional.empty(), Optional.of(Duration.ofHours(1)))),
                    Optional.empty(), Optional.empty(), WHOLE));
            run(served.directory(), folder);
        }
    }

    private static void expire(ServedDirectory served, int due) throws Exception {
        StringBuilder changes = new StringBuilder();
        int[] left = {due};
        served.directory().list(rows -> {
            for (AccountRow row : rows) {
                if (row.kind() == ObjectKind.MAILBOX && left[0] > 0) {
                    left[0]--;
                    changes.append("dn: ").append(row.dn()).append("\nchangetype: modify\nreplace: expireDate\n")
                            .append("expireDate: 20200101\n-\nreplace: accountActive\naccountActive: TRUE\n\n");
                }
            }
        }, Progress.silent());
        served.slapd().modify(changes.toString());
    }

    private static void run(MailDirectory directory, LifecycleFolder folder) throws Exception {
        Instant now = Instant.now();
        long begin = System.nanoTime();
        LifecycleReview review = new ReviewOperation(directory, folder, ReviewOptions.at(clock(now)))
                .run(Progress.silent());
        int accounts = review.accounts().values().stream().mapToInt(Integer::intValue).sum();
        print("plan of " + accounts + " accounts, " + review.due().size() + " due", begin, accounts);
        for (Instant moment : List.of(now, now.plus(Duration.ofHours(2)))) {
            begin = System.nanoTime();
            RunReport report = new RunOperation(directory, folder, mail(), new RunOptions(Optional.empty(),
                    Optional.empty(), clock(moment), outlook -> true, result -> {})).run(Progress.silent());
            print("run: " + report.count(Kind.DEACTIVATED) + " switched off, " + report.count(Kind.DELETED)
                    + " deleted, " + report.count(Kind.FAILED) + " failed", begin, report.results().size());
        }
    }

    private static Clock clock(Instant moment) {
        return Clock.fixed(moment, ZoneId.systemDefault());
    }

    private static void print(String what, long begin, int accounts) {
        double seconds = (System.nanoTime() - begin) / NANOS;
        System.out.printf(Locale.ROOT, "%-60s %7.2f s  %8.0f/s%n", what, seconds, accounts / seconds);
    }

    private static OwnerMail mail() {
        WorkspaceSettings none = new WorkspaceSettings() {
            @Override
            public Map<String, String> all() {
                return Map.of();
            }

            @Override
            public void save(Map<String, String> changed) {
                throw new UnsupportedOperationException("nothing is kept");
            }
        };
        return new OwnerMail((server, password, cancellation) -> {
            throw new UnsupportedOperationException("nobody is told");
        }, none, new MemorySecretStore());
    }
}
