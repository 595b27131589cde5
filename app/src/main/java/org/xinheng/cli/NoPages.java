package org.xinheng.cli;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Leaves the controllers out of a command that serves no pages: what they need is not there. */
final class NoPages implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanDefinitionNames()) {
      boolean page =
          beans.findAnnotationOnBean(name, Controller.class, false) != null
              || beans.findAnnotationOnBean(name, ControllerAdvice.class, false) != null;
      if (page) {
        ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
      }
    }
  }
}
