// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.lifecycle.LifecycleState.Deleted;
import org.poststation.directory.lifecycle.LifecycleState.Return;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** Collects what matters of a directory's accounts while they are read; keeps the few that something happens to. */
final class Review {

    private final LifecycleSettings settings;
    private final StepFinder finder;
    private final Optional<String> domain;
    private final Instant horizon;
    private final LocalDate lastDay;
    private final List<Outlook> outlooks = new ArrayList<>();
    private final List<LifecycleAccount> others = new ArrayList<>();
    private final List<LifecycleCase> deleted = new ArrayList<>();
    private final Map<String, Integer> accounts = new TreeMap<>();
    private final Set<String> met = new HashSet<>();
    private int knownLogins;
    private OperationException unreadable;

    Review(LifecycleSettings settings, StepFinder finder, Optional<String> domain, Instant horizon) {
        this.settings = settings;
        this.finder = finder;
        this.domain = domain;
        this.horizon = horizon;
        this.lastDay = LocalDate.ofInstant(horizon, finder.zone());
    }

    /** @param logins as of now, for all accounts */
    void read(MailDirectory directory, LastLogins logins, Cases cases, Progress progress) throws OperationException {
        SchemaProfile schema = requireSwitch(directory.schema());
        AccountReader reader = new AccountReader(settings, logins);
        directory.scan(Set.of(ObjectKind.MAILBOX), reader.attributes(schema),
                scanned -> take(scanned.object(), reader, cases), progress);
        if (unreadable != null) {
            throw unreadable;
        }
        cases.all().stream().filter(known -> known.state() instanceof Deleted && matters(domain(known)))
                .sorted(Comparator.comparing((LifecycleCase known) -> known.state().at()).reversed())
                .forEach(deleted::add);
        cases.all().stream().filter(known -> !known.isClosed() && !met.contains(known.id()) && matters(domain(known)))
                .forEach(this::gone);
    }

    LifecycleReview finish(Instant now) {
        List<Explanation> problems = problems();
        if (!problems.isEmpty()) {
            outlooks.removeIf(Review::restsOnSilence);
        }
        outlooks.sort(Comparator.comparing((Outlook outlook) -> outlook.step().due())
                .thenComparing(outlook -> outlook.account().address()));
        return new LifecycleReview(now, outlooks, others, deleted, accounts, problems);
    }

    /** A schema that cannot switch accounts off has no beginning of the way. */
    static SchemaProfile requireSwitch(SchemaProfile schema) throws OperationException {
        if (!schema.has(ObjectKind.MAILBOX) || !schema.kind(ObjectKind.MAILBOX).has(Field.ACTIVE)) {
            throw new OperationException(
                    LifecycleWording.SENTENCES.explanation("no-switch", "", schema.title()));
        }
        return schema;
    }

    private void take(MailObject mailbox, AccountReader reader, Cases cases) {
        LifecycleAccount account;
        try {
            account = reader.read(mailbox);
        } catch (OperationException failure) {
            unreadable = unreadable == null ? failure : unreadable;
            return;
        }
        knownLogins += account.lastLogin() instanceof LastLogin.Known ? 1 : 0;
        if (!matters(account.domain())) {
            return;
        }
        accounts.merge(account.domain(), 1, Integer::sum);
        Optional<LifecycleCase> known = latest(account, cases);
        known.filter(latest -> !latest.isClosed()).ifPresent(open -> met.add(open.id()));
        finder.next(account, known).filter(step -> known.filter(latest -> !latest.isClosed()).isPresent()
                || step.due().isBefore(horizon)).ifPresentOrElse(
                        step -> outlooks.add(new Outlook(account, known, step)), () -> takeOther(account));
    }

    private void takeOther(LifecycleAccount account) {
        if (!account.active() || account.expires().filter(day -> !day.isBefore(finder.today())
                && !day.isAfter(lastDay)).isPresent()) {
            others.add(account);
        }
    }

    /** The workspace and the directory may both know the account; the later word counts. */
    static Optional<LifecycleCase> latest(LifecycleAccount account, Cases cases) {
        Optional<LifecycleCase> here = cases.find(account.id());
        if (here.isEmpty() || account.kept().isEmpty()) {
            return here.or(account::kept);
        }
        Comparator<LifecycleCase> order = Comparator.comparing(LifecycleCase::since)
                .thenComparing(known -> known.state().at());
        return order.compare(account.kept().get(), here.get()) > 0 ? account.kept() : here;
    }

    private void gone(LifecycleCase known) {
        outlooks.add(new Outlook(LifecycleAccount.gone(known), Optional.of(known),
                new NextStep.Release(known.state().at(), Return.GONE)));
    }

    /** Where nobody has a last login, it is more likely that none is recorded than that nobody ever came. */
    private static boolean restsOnSilence(Outlook outlook) {
        return outlook.step() instanceof NextStep.Deactivate found && found.rule().reason() == Reason.NEVER_USED;
    }

    private boolean matters(String name) {
        return domain.isEmpty() || domain.get().equals(name);
    }

    private static String domain(LifecycleCase known) {
        return LifecycleAccount.domain(known.address());
    }

    private List<Explanation> problems() {
        boolean isAsked = settings.isOn(Reason.UNUSED) || settings.isOn(Reason.NEVER_USED);
        return isAsked && knownLogins == 0 && !accounts.isEmpty()
                ? settings.lastLogin().map(Review::noLogins).stream().toList()
                : List.of();
    }

    private static Explanation noLogins(LoginSource source) {
        return switch (source) {
            case LastLoginAttribute attribute ->
                LifecycleWording.SENTENCES.explanation("no-logins", "", attribute.name());
            case LoginNodes nodes -> LifecycleWording.SENTENCES.explanation("no-records", "", nodes.name());
        };
    }
}
