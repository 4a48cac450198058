import type { ModalProps } from 'antd';

type Footer = Extract<ModalProps['footer'], (...given: never[]) => unknown>;

/** The footer of a dialog that says something and asks nothing. */
export const onlyOk: Footer = (_, { OkBtn }) => <OkBtn />;
