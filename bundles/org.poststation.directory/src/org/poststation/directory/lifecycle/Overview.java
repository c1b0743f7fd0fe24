// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.poststation.directory.lifecycle.LifecycleState.Deleted;

/**
 * The accounts of a directory that a person looks at every day, each with the lists in which it stands.
 *
 * @param at the moment of which it speaks
 * @param lines in the order in which their steps are due, those without one last
 */
public record Overview(Instant at, List<Line> lines) {

    /** A list of the overview. */
    public enum Group {
        /** A run would do something to them now. */
        DUE,
        /** They are on their way, and their next step comes later. */
        WAITING,
        /** They are switched off, by whomever. */
        INACTIVE,
        /** They are in use and expire within {@link ReviewOperation#HORIZON}. */
        EXPIRING,
        /** A run deleted them; what they were is in a file. */
        DELETED;

        /** A stable word for programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The group of a word. */
        public static Optional<Group> find(String word) {
            return Stream.of(values()).filter(group -> group.word().equals(word)).findFirst();
        }
    }

    /**
     * One account.
     *
     * @param outlook the account and its next step; a step that stays away is {@link NextStep.Stay}
     * @param groups the lists in which it stands; may be none when it is only about to be found
     */
    public record Line(Outlook outlook, Set<Group> groups) {

        /** Keeps an unchangeable copy. */
        public Line {
            groups = Set.copyOf(groups);
        }

        /** The account. */
        public LifecycleAccount account() {
            return outlook.account();
        }

        /** The file with what a deleted account was. */
        public Optional<String> backup() {
            return outlook.known().map(LifecycleCase::state)
                    .flatMap(state -> state instanceof Deleted deleted ? Optional.of(deleted.file()) : Optional.empty())
                    .filter(file -> groups.contains(Group.DELETED));
        }
    }

    /** Keeps an unchangeable copy. */
    public Overview {
        lines = List.copyOf(lines);
    }

    /**
     * The overview of what a review found.
     *
     * @param zone in which days begin
     */
    public static Overview of(LifecycleReview review, ZoneId zone) {
        List<Line> lines = new ArrayList<>();
        review.outlooks().forEach(outlook -> lines.add(new Line(outlook, groups(outlook, review, zone))));
        review.others().forEach(account -> {
            Outlook outlook = new Outlook(account, Optional.empty(), new NextStep.Stay(review.at()));
            lines.add(new Line(outlook, groups(outlook, review, zone)));
        });
        review.deleted().forEach(known -> lines.add(new Line(new Outlook(LifecycleAccount.gone(known),
                Optional.of(known), new NextStep.Stay(known.state().at())), EnumSet.of(Group.DELETED))));
        return new Overview(review.at(), lines);
    }

    private static Set<Group> groups(Outlook outlook, LifecycleReview review, ZoneId zone) {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        boolean isOpen = outlook.known().filter(known -> !known.isClosed()).isPresent();
        if (review.isDue(outlook)) {
            groups.add(Group.DUE);
        } else if (isOpen && !(outlook.step() instanceof NextStep.Stay)) {
            groups.add(Group.WAITING);
        }
        LifecycleAccount account = outlook.account();
        if (!account.active() && !account.dn().isRoot()) {
            groups.add(Group.INACTIVE);
        }
        LocalDate last = LocalDate.ofInstant(review.at().plus(ReviewOperation.HORIZON), zone);
        LocalDate today = LocalDate.ofInstant(review.at(), zone);
        if (account.active()
                && account.expires().filter(day -> !day.isBefore(today) && !day.isAfter(last)).isPresent()) {
            groups.add(Group.EXPIRING);
        }
        return groups;
    }

    /** The lines of a list. */
    public List<Line> of(Group group) {
        return lines.stream().filter(line -> line.groups().contains(group)).toList();
    }
}
