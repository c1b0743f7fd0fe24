// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.services;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.MacroServices;
import org.poststation.cluster.service.OpenShells;
import org.poststation.cluster.service.ServiceAction;
import org.poststation.cluster.service.ServiceLook;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.model.NodeDoor;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.view.WorkingView;

/** The services of several units, each with its units in the order of starting and what came of the last steps. */
public final class ServicesView extends WorkingView implements ServicesPresenter.Display {

    /** Id of the view. */
    public static final String ID = "org.poststation.cluster.ui.services";

    private ServicesPresenter presenter;
    private ServiceTasks tasks;
    private VirtualTable<ServiceRow> table;

    @Override
    public void createPartControl(Composite parent) {
        StatePage page = page(parent, "services");
        table = new VirtualTable<>(page.content(), new VirtualTable.Spec<>("services", Messages.services_table_title,
                ServiceColumns.all(), ServiceRow::place, "",
                PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ServicesView.class))
                        .getDialogSettings()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        presenter = new ServicesPresenter(Clock.systemUTC(), this);
        tasks = new ServiceTasks(page.control(), presenter::names, presenter::done, this::look);
        commands();
        look();
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(table, this::look);
        for (ServiceAction action : ServiceAction.values()) {
            commands.on("org.poststation.cluster.ui." + action.name().toLowerCase(Locale.ROOT), this::isAny,
                    () -> tasks.run(service(), action));
        }
        commands.on(IWorkbenchCommandConstants.FILE_PROPERTIES, this::isAny,
                () -> tasks.define(Optional.of(service())));
        commands.on(IWorkbenchCommandConstants.EDIT_DELETE, this::isAny, () -> tasks.remove(service()));
        commands.tool(Icon.ADD, Messages.services_new_tool, () -> true, () -> tasks.define(Optional.empty()));
        commands.tool(Icon.REFRESH, Messages.services_refresh_tool, () -> true, this::look);
        commands.onCsv(table, () -> Messages.services_export_name);
        commands.menu(table, null, "act", "edit");
    }

    private boolean isAny() {
        return table.first().isPresent();
    }

    private MacroService service() {
        return table.first().orElseThrow().service();
    }

    @Override
    public void look() {
        if (!isWorking()) {
            presenter.looking();
            work(Messages.services_look_job, progress -> {
                try (OpenShells shells = new OpenShells(Services.require(NodeDoor.class))) {
                    return new ServiceLook(Services.require(MacroServices.class).all(), shells).run(progress);
                }
            }, presenter::seen, presenter::failed);
        }
    }

    @Override
    protected void focus() {
        table.table().setFocus();
    }

    @Override
    public void rows(Rows<ServiceRow> rows) {
        table.show(rows);
    }

    @Override
    public void define() {
        tasks.define(Optional.empty());
    }
}
