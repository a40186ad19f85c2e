import { Component, h } from "@stencil/core";

@Component({ tag: "x-hello", shadow: true })
export class Hello {
  render() {
    return h("p", null, "Hello");
  }
}
