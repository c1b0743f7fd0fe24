// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.cluster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.poststation.cluster.pacemaker.ClusterChange;
import org.poststation.cluster.ui.cluster.ClusterPresenter.Action;
import org.poststation.cluster.ui.cluster.ClusterRow.Kind;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.model.NodeDoor;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.cluster.ui.model.NodeModel;
import org.poststation.model.Finding;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.view.WorkingView;

/** The clusters that the nodes belong to: what is wrong, all parts as a tree, and what can be done. */
public final class ClusterView extends WorkingView implements ClusterPresenter.Display {

    /** Id of the view. */
    public static final String ID = "org.poststation.cluster.ui.cluster";

    private static final String MOVE = "org.poststation.cluster.ui.move";

    private NodeModel model;
    private ClusterPresenter presenter;
    private ClusterTasks tasks;
    private VirtualTable<Finding> findings;
    private VirtualTable<ClusterRow> parts;

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(NodeModel.class);
        StatePage page = page(parent, "clusters");
        SashForm halves = new SashForm(page.content(), SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        parts = new VirtualTable<>(halves, new VirtualTable.Spec<>("clusters.parts", Messages.clusters_parts_title,
                ClusterColumns.parts(), row -> row.place().path(), "", settings()));
        findings = new VirtualTable<>(halves, new VirtualTable.Spec<>("clusters.findings",
                Messages.clusters_findings_title, ClusterColumns.findings(),
                finding -> List.of(finding.rule(), finding.subject()), "", settings()));
        halves.setWeights(3, 2);
        presenter = new ClusterPresenter(name -> model.find(name).map(NodeItem::profile), Clock.systemUTC(),
                this);
        tasks = new ClusterTasks(page.control(), Services.require(NodeDoor.class), this::changed);
        commands();
        ask();
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(parts, this::ask);
        for (Action action : Action.values()) {
            commands.on(action.id(), () -> ClusterPresenter.command(action, parts.first()).isPresent(),
                    () -> run(action));
        }
        commands.on(MOVE, this::isMovable, this::move);
        commands.tool(Icon.REFRESH, Messages.clusters_refresh_tool, () -> true, this::ask);
        commands.onCsv(parts, () -> Messages.clusters_export_name);
        commands.menu(parts, null, "look", "act");
    }

    @Override
    public void ask() {
        if (!isWorking()) {
            List<String> nodes = new ArrayList<>(model.all().stream().map(NodeItem::name).toList());
            presenter.asking(nodes.size());
            work(Messages.clusters_ask_job, tasks.survey(nodes), presenter::answered, presenter::failed);
        }
    }

    private void run(Action action) {
        ClusterRow row = parts.first().orElseThrow();
        ClusterPresenter.command(action, Optional.of(row))
                .ifPresent(command -> tasks.run(row.cluster().orElseThrow(), command));
    }

    private boolean isMovable() {
        return parts.first().filter(row -> row.isSteerable()
                && (row.kind() == Kind.RESOURCE || row.kind() == Kind.GROUP)).isPresent();
    }

    private void move() {
        ClusterRow row = parts.first().orElseThrow();
        tasks.move(row.cluster().orElseThrow(), row.name());
    }

    private void changed(ClusterChange change) {
        presenter.changed(change)
                .ifPresent(failure -> FailurePresenter.show(getSite().getShell(), Messages.clusters_run_job, failure));
        ask();
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ClusterView.class)).getDialogSettings();
    }

    @Override
    protected void focus() {
        parts.table().setFocus();
    }

    @Override
    public void rows(Rows<ClusterRow> rows) {
        parts.show(rows);
    }

    @Override
    public void findings(Rows<Finding> rows) {
        findings.show(rows);
    }
}
