// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.journal;

import java.time.Clock;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.queue.journal.QueueJournal;
import org.poststation.queue.journal.QueueJournalEntry;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.journal.JournalColumns.Touched;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.work.Work;

/** Everything that was done to queues from this workspace, with the exact commands and what became of each message. */
public final class QueueJournalView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.queue.ui.journal";

    private StatePage page;
    private VirtualTable<QueueJournalEntry> entries;
    private VirtualTable<Touched> messages;
    private JournalPresenter presenter;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        page = new StatePage(parent, "queuejournal");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        SashForm halves = new SashForm(page.content(), SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil
                .getBundle(QueueJournalView.class)).getDialogSettings();
        entries = new VirtualTable<>(halves, new VirtualTable.Spec<>("queuejournal", Messages.journal_title,
                JournalColumns.entries(), QueueJournalEntry::number, "", settings));
        messages = new VirtualTable<>(halves, new VirtualTable.Spec<>("queuejournal.messages",
                Messages.result_table_title, JournalColumns.messages(), Touched::id, "", settings));
        halves.setWeights(3, 1);
        presenter = new JournalPresenter(Clock.systemUTC(), new Screen());
        entries.onSelection(() -> presenter.select(entries.first()));
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(entries, this::read);
        commands.tool(Icon.REFRESH, Messages.journal_read_tool, () -> true, this::read);
        commands.onCsv(entries, () -> Messages.journal_export_name);
        commands.menu(entries, null, "look");
        read();
    }

    private void read() {
        Work.inPlace(page.control(), Messages.journal_read_job,
                progress -> Services.require(QueueJournal.class).newest(JournalPresenter.MOST), presenter::show,
                presenter::failed);
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            entries.table().setFocus();
        }
    }

    /** The presenter's way to the screen. */
    private final class Screen implements JournalPresenter.Display {

        @Override
        public void state(ViewState state) {
            page.show(state);
        }

        @Override
        public void entries(Rows<QueueJournalEntry> rows) {
            entries.show(rows);
        }

        @Override
        public void messages(Rows<Touched> rows) {
            messages.show(rows);
        }

        @Override
        public void read() {
            QueueJournalView.this.read();
        }
    }
}
