// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Window &gt; Theme: switches to the theme that the parameter names; the entry in use is checked. */
public final class UseThemeHandler extends AbstractHandler implements IElementUpdater {

    private static final String COMMAND = "org.poststation.application.useTheme";
    private static final String PARAMETER = COMMAND + ".id";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String word = event.getParameter(PARAMETER);
        Theme theme = Theme.of(word).orElseThrow(() -> new ExecutionException("No such theme: " + word));
        theme.use(PlatformUI.getWorkbench());
        return null;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        element.setChecked(Theme.current(PlatformUI.getWorkbench()).word().equals(parameters.get(PARAMETER)));
    }
}
