import type { AntdIconProps } from '@ant-design/icons/lib/components/AntdIcon';
import {
  ApartmentOutlined as ApartmentOutlinedSign,
  BankOutlined as BankOutlinedSign,
  BulbOutlined as BulbOutlinedSign,
  CaretRightOutlined as CaretRightOutlinedSign,
  CheckCircleFilled as CheckCircleFilledSign,
  ClockCircleFilled as ClockCircleFilledSign,
  CloseCircleFilled as CloseCircleFilledSign,
  DownOutlined as DownOutlinedSign,
  EnvironmentOutlined as EnvironmentOutlinedSign,
  ExclamationCircleFilled as ExclamationCircleFilledSign,
  EyeOutlined as EyeOutlinedSign,
  FileExcelOutlined as FileExcelOutlinedSign,
  FilterOutlined as FilterOutlinedSign,
  GlobalOutlined as GlobalOutlinedSign,
  HomeOutlined as HomeOutlinedSign,
  ImportOutlined as ImportOutlinedSign,
  InboxOutlined as InboxOutlinedSign,
  LockOutlined as LockOutlinedSign,
  LogoutOutlined as LogoutOutlinedSign,
  MenuOutlined as MenuOutlinedSign,
  MinusCircleFilled as MinusCircleFilledSign,
  PlusCircleOutlined as PlusCircleOutlinedSign,
  SearchOutlined as SearchOutlinedSign,
  SyncOutlined as SyncOutlinedSign,
  TeamOutlined as TeamOutlinedSign,
  UserOutlined as UserOutlinedSign,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

/** Icons stand beside words. Left alone, each would be read out by its English name, "eye", "global". */
function silent(Icon: ComponentType<AntdIconProps>): ComponentType<AntdIconProps> {
  return function SilentIcon(props) {
    return <Icon aria-hidden="true" {...props} />;
  };
}

export const ApartmentOutlined = silent(ApartmentOutlinedSign);
export const BankOutlined = silent(BankOutlinedSign);
export const BulbOutlined = silent(BulbOutlinedSign);
export const CaretRightOutlined = silent(CaretRightOutlinedSign);
export const CheckCircleFilled = silent(CheckCircleFilledSign);
export const ClockCircleFilled = silent(ClockCircleFilledSign);
export const CloseCircleFilled = silent(CloseCircleFilledSign);
export const DownOutlined = silent(DownOutlinedSign);
export const EnvironmentOutlined = silent(EnvironmentOutlinedSign);
export const ExclamationCircleFilled = silent(ExclamationCircleFilledSign);
export const EyeOutlined = silent(EyeOutlinedSign);
export const FileExcelOutlined = silent(FileExcelOutlinedSign);
export const FilterOutlined = silent(FilterOutlinedSign);
export const GlobalOutlined = silent(GlobalOutlinedSign);
export const HomeOutlined = silent(HomeOutlinedSign);
export const ImportOutlined = silent(ImportOutlinedSign);
export const InboxOutlined = silent(InboxOutlinedSign);
export const LockOutlined = silent(LockOutlinedSign);
export const LogoutOutlined = silent(LogoutOutlinedSign);
export const MenuOutlined = silent(MenuOutlinedSign);
export const MinusCircleFilled = silent(MinusCircleFilledSign);
export const PlusCircleOutlined = silent(PlusCircleOutlinedSign);
export const SearchOutlined = silent(SearchOutlinedSign);
export const SyncOutlined = silent(SyncOutlinedSign);
export const TeamOutlined = silent(TeamOutlinedSign);
export const UserOutlined = silent(UserOutlinedSign);
