// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.log;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.queue.log.LogEvent;
import org.poststation.queue.log.LogQuery;
import org.poststation.queue.log.LogSearch;
import org.poststation.queue.log.MessageStory;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.NodeShells;
import org.poststation.queue.ui.internal.Views;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/** Follows a queue id, a message-id or an address through the mail logs of the nodes. */
public final class MailLogView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.queue.ui.log";

    private static final List<Duration> SPANS = List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7),
            Duration.ofDays(30));

    private Text needle;
    private Combo span;
    private Combo node;
    private StatePage page;
    private VirtualTable<MessageStory> stories;
    private VirtualTable<LogEvent> events;
    private MailLogPresenter presenter;
    private Job job;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar(parent);
        page = new StatePage(parent, "log");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        SashForm halves = new SashForm(page.content(), SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        stories = new VirtualTable<>(halves, new VirtualTable.Spec<>("log.stories", Messages.log_stories_title,
                LogColumns.stories(), story -> story.events().getFirst(), "time", settings()));
        events = new VirtualTable<>(halves, new VirtualTable.Spec<>("log.events", Messages.log_events_title,
                LogColumns.events(), event -> event, "", settings()));
        presenter = new MailLogPresenter(Clock.systemUTC(), new Screen());
        stories.onSelection(() -> presenter.select(stories.first()));
        commands();
        presenter.begin();
    }

    private void bar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(7).margins(8, 6).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        label(bar, Messages.log_needle_label);
        needle = new Text(bar, SWT.SINGLE | SWT.BORDER);
        needle.setMessage(Messages.log_needle_hint);
        WidgetKeys.name(needle, "log.needle", Messages.log_needle_label);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(needle);
        needle.addListener(SWT.DefaultSelection, event -> search());
        label(bar, Messages.log_span_label);
        span = combo(bar, "log.span", Messages.log_span_label, List.of(Messages.log_hour_choice,
                Messages.log_day_choice, Messages.log_week_choice, Messages.log_month_choice));
        span.select(1);
        label(bar, Messages.log_node_label);
        List<String> nodes = new ArrayList<>(List.of(Messages.log_all_choice));
        nodes.addAll(NodeShells.names());
        node = combo(bar, "log.node", Messages.log_node_label, nodes);
        node.select(0);
        node.addListener(SWT.FocusIn, event -> nodes());
        Button search = new Button(bar, SWT.PUSH);
        search.setText(Messages.log_search_button);
        WidgetKeys.key(search, "log.search");
        search.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> search()));
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private static Combo combo(Composite parent, String id, String name, List<String> items) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        WidgetKeys.name(combo, id, name);
        return combo;
    }

    /** Nodes may have come and gone since. */
    private void nodes() {
        List<String> now = new ArrayList<>(List.of(Messages.log_all_choice));
        now.addAll(NodeShells.names());
        if (!now.equals(List.of(node.getItems()))) {
            String chosen = node.getText();
            node.setItems(now.toArray(String[]::new));
            node.select(Math.max(0, now.indexOf(chosen)));
        }
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(stories, this::search);
        commands.tool(Icon.REFRESH, Messages.log_search_tool, () -> true, this::search);
        commands.onCsv(stories, () -> Messages.log_export_name);
        commands.menu(stories, null, "look");
    }

    /** Looks for something in the logs of all nodes, in this view; shows it in the window. */
    public static void follow(IWorkbenchPage window, String wanted) {
        MailLogView view = (MailLogView) Views.show(window, ID);
        view.needle.setText(wanted);
        view.node.select(0);
        view.search();
    }

    private void search() {
        List<String> nodes = node.getSelectionIndex() <= 0 ? NodeShells.names() : List.of(node.getText());
        presenter.search(new MailLogPresenter.Wish(needle.getText(), SPANS.get(span.getSelectionIndex()), nodes));
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(MailLogView.class)).getDialogSettings();
    }

    @Override
    public void setFocus() {
        needle.setFocus();
    }

    @Override
    public void dispose() {
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }

    /** The presenter's way to the screen. */
    private final class Screen implements MailLogPresenter.Display {

        @Override
        public void state(ViewState state) {
            page.show(state);
        }

        @Override
        public void stories(Rows<MessageStory> rows) {
            stories.show(rows);
        }

        @Override
        public void events(Rows<LogEvent> rows) {
            events.show(rows);
        }

        @Override
        public void search(LogQuery query, List<String> nodes) {
            cancel();
            job = Work.inPlace(page.control(), Messages.log_search_job, new LogSearch(nodes, new NodeShells(), query),
                    presenter::found, presenter::failed);
        }

        @Override
        public void cancel() {
            if (job != null) {
                job.cancel();
            }
        }

        @Override
        public void focus() {
            needle.setFocus();
        }
    }
}
