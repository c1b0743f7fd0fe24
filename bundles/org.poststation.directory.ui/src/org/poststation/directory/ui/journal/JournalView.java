// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.poststation.directory.bulk.UnfinishedImport;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalEntry.State;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.importing.ImportHandler;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.DirectoryFollower;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.work.Work;

/** What was written to the directory that is selected in the tree, and what each entry changed. */
public final class JournalView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.journal";

    private JournalPresenter presenter;
    private StatePage page;
    private JournalTables tables;
    private Runnable refreshCommands = () -> {};
    private Runnable unfollow = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        page = new StatePage(parent, "journal");
        tables = new JournalTables(page.content());
        presenter = new JournalPresenter(new Screen());
        tables.entries().onSelection(() -> {
            presenter.show(tables.selected());
            refreshCommands.run();
        });
        tables.entries().onOpen(this::undo);
        refreshCommands = commands()::refresh;
        unfollow = DirectoryFollower.follow(getSite().getPage(), parent, presenter);
    }

    private ViewCommands commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.menu(tables.entries(), null, "edit");
        commands.onTable(tables.entries(), presenter::reload);
        commands.on("org.poststation.directory.ui.undo", this::canUndo, this::undo);
        commands.tool(Icon.UNDO, Messages.undo_tool, this::canUndo, this::undo);
        commands.on("org.poststation.directory.ui.goOn", () -> unfinished().isPresent(), this::goOn);
        commands.tool(Icon.IMPORT, Messages.journal_goon_tool, () -> unfinished().isPresent(), this::goOn);
        commands.tool(Icon.REFRESH, Messages.view_refresh_tool, () -> presenter.profile().isPresent(),
                presenter::reload);
        commands.onCsv(tables.entries(), () -> NLS.bind(Messages.journal_export_name, presenter.profile().orElse("")));
        return commands;
    }

    private boolean canUndo() {
        return presenter.profile().isPresent() && tables.selected().filter(row -> row.entry().state() != State.RUNNING
                && row.entry().state() != State.UNREADABLE).isPresent();
    }

    private void undo() {
        if (canUndo()) {
            Control control = page.control();
            UndoWindows.undo(control, Access.to(presenter.profile().orElseThrow(), control.getDisplay()),
                    tables.selected().orElseThrow().identity());
        }
    }

    /** The import that the selected entry is and that came to no end. */
    private Optional<UnfinishedImport> unfinished() {
        return presenter.profile().flatMap(profile -> tables.selected())
                .flatMap(row -> UnfinishedImport.of(row.entry()));
    }

    private void goOn() {
        unfinished().ifPresent(
                begun -> ImportHandler.goOn(getSite().getPage(), presenter.profile().orElseThrow(), begun));
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            tables.entries().table().setFocus();
        }
    }

    @Override
    public void dispose() {
        unfollow.run();
        super.dispose();
    }

    /** The presenter's way to the screen and to the disk. */
    private final class Screen implements JournalPresenter.Display {

        private Optional<Job> readingEntries = Optional.empty();
        private Optional<Job> readingChanges = Optional.empty();

        @Override
        public void state(ViewState state) {
            page.show(state);
            refreshCommands.run();
        }

        @Override
        public void entries(Rows<JournalRow> rows) {
            tables.entries().show(rows);
        }

        @Override
        public void changes(Rows<ChangeRow> rows, String text) {
            tables.changes(rows, text);
        }

        @Override
        public void startReading(String profile) {
            readingEntries.ifPresent(Job::cancel);
            readingEntries = start(new ReadJournal(journal(profile)), read -> presenter.read(profile, read),
                    failure -> presenter.failed(profile, failure));
        }

        @Override
        public void startReading(String profile, long id) {
            readingChanges.ifPresent(Job::cancel);
            readingChanges = start(new ReadChanges(journal(profile), id),
                    read -> presenter.readChanges(profile, id, read),
                    failure -> presenter.changesFailed(profile, id, failure));
        }

        private <R> Optional<Job> start(Operation<R> operation, Consumer<R> done,
                Consumer<OperationException> failed) {
            return Optional.of(Work.inPlace(page.control(), Messages.journal_read_job, operation, done, failed));
        }

        private static Journal journal(String profile) {
            return Services.require(Journals.class).ofProfile(profile);
        }
    }
}
